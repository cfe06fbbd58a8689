//! Whether there is a display to open a window on, looked at before the toolkit does: a dead one is a sentence then,
//! and never a crash.

use crate::wording::Wording;

/// Why no window can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoDisplay {
    /// None is named.
    Missing,
    /// The named one does not answer.
    Dead(String),
}

impl NoDisplay {
    /// What is missing, and what can be done without it.
    pub fn sentence(&self, wording: &Wording) -> String {
        match self {
            Self::Missing => wording.text("cli-no-display"),
            Self::Dead(name) => wording.with("cli-dead-display", &[("name", name.as_str().into())]),
        }
    }
}

/// Looks for a display the way the toolkit chooses one: Wayland where it is named, or else X11.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn look() -> Result<(), NoDisplay> {
    let named = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(name) = named("WAYLAND_DISPLAY") {
        return answer(unix::wayland(&name), name);
    }
    // A socket that was opened for us by whoever started us.
    if named("WAYLAND_SOCKET").is_some() {
        return Ok(());
    }
    match named("DISPLAY") {
        Some(name) => answer(unix::x11(&name), name),
        None => Err(NoDisplay::Missing),
    }
}

/// Elsewhere the system's own display is always there.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn look() -> Result<(), NoDisplay> {
    Ok(())
}

#[cfg(all(unix, not(target_os = "macos")))]
fn answer(is_alive: bool, name: String) -> Result<(), NoDisplay> {
    if is_alive {
        Ok(())
    } else {
        Err(NoDisplay::Dead(name))
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod unix {
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::unix::net::UnixStream;
    use std::path::Path;
    use std::time::Duration;

    /// How long a display on another computer may take to answer.
    const PATIENCE: Duration = Duration::from_secs(3);

    /// The first port of X11; display `n` listens on the `n`-th behind it.
    const X11_PORT: u16 = 6000;

    /// Whether a Wayland display answers: a path, or a name in the runtime folder.
    pub fn wayland(name: &str) -> bool {
        if Path::new(name).is_absolute() {
            return UnixStream::connect(name).is_ok();
        }
        std::env::var_os("XDG_RUNTIME_DIR")
            .is_some_and(|folder| UnixStream::connect(Path::new(&folder).join(name)).is_ok())
    }

    /// Whether an X11 display answers: `:0`, `unix:0`, `host:0.0`, or the path of a socket.
    pub fn x11(name: &str) -> bool {
        if Path::new(name).is_absolute() && UnixStream::connect(name).is_ok() {
            return true;
        }
        let Some((host, number)) = parts(name) else {
            return false;
        };
        if host.is_empty() || host == "unix" || host.ends_with("/unix") {
            return local(number);
        }
        let port = X11_PORT.saturating_add(number);
        let addresses = (host.trim_matches(['[', ']']), port).to_socket_addrs();
        addresses.is_ok_and(|mut all| {
            all.any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
        })
    }

    /// A display of this computer: its socket in `/tmp`, on Linux also one that has no file.
    fn local(number: u16) -> bool {
        let path = format!("/tmp/.X11-unix/X{number}");
        #[cfg(target_os = "linux")]
        {
            use std::os::linux::net::SocketAddrExt;
            use std::os::unix::net::SocketAddr;
            let unnamed = SocketAddr::from_abstract_name(&path);
            if unnamed.is_ok_and(|address| UnixStream::connect_addr(&address).is_ok()) {
                return true;
            }
        }
        UnixStream::connect(&path).is_ok()
    }

    /// The host and the number of `host:number.screen`.
    pub fn parts(name: &str) -> Option<(&str, u16)> {
        let (host, rest) = name.rsplit_once(':')?;
        let number = rest.split('.').next()?.parse().ok()?;
        Some((host, number))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn displays_are_named_by_host_and_number() {
            assert_eq!(parts(":0"), Some(("", 0)));
            assert_eq!(parts("unix:1.0"), Some(("unix", 1)));
            assert_eq!(parts("desk.example:10.0"), Some(("desk.example", 10)));
            assert_eq!(parts("[::1]:2"), Some(("[::1]", 2)));
            for name in ["", "0", ":", ":x", ":70000"] {
                assert_eq!(parts(name), None, "{name}");
            }
        }

        #[test]
        fn a_display_that_is_not_there_does_not_answer() {
            assert!(!x11(":61234"));
            assert!(!x11("nonsense"));
            assert!(!wayland("/nowhere/wayland-0"));
        }
    }
}
