//! Values of schemas: what a type keeps of an example of the document.

mod kept;

pub use self::kept::kept;
