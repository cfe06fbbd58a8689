//! The system printer.
