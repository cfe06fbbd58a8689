//! A map whose ground can be seen through: for what lies under it while it is drawn.

use crate::scene::{Role, Scene};

/// The same with its grounds as outlines only.
pub fn bare(mut scene: Scene) -> Scene {
    for shape in &mut scene.shapes {
        let is_ground = matches!(
            shape.fill,
            Some(
                Role::Floor | Role::Room | Role::Quiet | Role::Children | Role::Staff | Role::Void
            )
        );
        if is_ground {
            shape.fill = None;
        }
    }
    scene
}
