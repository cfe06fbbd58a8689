//! Due times in opening hours.
