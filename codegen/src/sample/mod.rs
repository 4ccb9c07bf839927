//! Values of schemas: what a type keeps of an example of the document, and values that are made up.

mod kept;
mod number;
mod text;
mod values;

pub use self::{kept::kept, values::values};
