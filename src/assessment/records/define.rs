//! What makes a typed view of a record and its schema out of one list of fields, so that they cannot disagree.

use time::Date;

use crate::catalog::RequirementId;

use super::schema::{Kind, read_date};
use super::{Collection, Fields};

/// What stands in a field, as a type. Nothing written is its default.
pub trait Value: Default {
    /// What may stand in the field.
    const KIND: Kind;

    /// Reads it. A text that [`Value::KIND`] does not accept is its default.
    fn read(text: &str) -> Self;

    /// Its text; empty for the default.
    fn write(&self) -> String;
}

/// A typed view of the records of a collection.
pub trait Record: Default {
    /// The collection.
    const COLLECTION: Collection;

    /// Reads it from its record.
    fn read(fields: &Fields) -> Self;

    /// Its record.
    fn write(&self) -> Fields;
}

impl Value for String {
    const KIND: Kind = Kind::Text;

    fn read(text: &str) -> Self {
        text.to_owned()
    }

    fn write(&self) -> String {
        self.clone()
    }
}

impl Value for bool {
    const KIND: Kind = Kind::Flag;

    fn read(text: &str) -> Self {
        text == "yes"
    }

    fn write(&self) -> String {
        super::flag(*self)
    }
}

impl Value for Option<bool> {
    const KIND: Kind = Kind::YesNo;

    fn read(text: &str) -> Self {
        super::yes_or_no(text)
    }

    fn write(&self) -> String {
        super::either(*self)
    }
}

impl Value for Option<u32> {
    const KIND: Kind = Kind::Number;

    fn read(text: &str) -> Self {
        text.parse().ok()
    }

    fn write(&self) -> String {
        super::optional(*self)
    }
}

impl Value for Option<Date> {
    const KIND: Kind = Kind::Date;

    fn read(text: &str) -> Self {
        read_date(text)
    }

    fn write(&self) -> String {
        super::optional(*self)
    }
}

impl Value for Option<RequirementId> {
    const KIND: Kind = Kind::Requirement;

    fn read(text: &str) -> Self {
        text.parse().ok()
    }

    fn write(&self) -> String {
        super::optional(*self)
    }
}

/// An enum whose values but the first, its default, have names in files.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident {
        $(#[$first_doc:meta])* $first:ident,
        $($(#[$value_doc:meta])* $value:ident = $text:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$value_doc])* $value,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$name::$first, $($name::$value),+];

            /// The names of all but the first.
            const NAMES: &[&str] = &[$($text),+];

            /// Its name in files; the first has none.
            pub const fn name(self) -> &'static str {
                match self {
                    $name::$first => "",
                    $($name::$value => $text,)+
                }
            }
        }

        impl $crate::assessment::records::Value for $name {
            const KIND: $crate::assessment::records::Kind = $crate::assessment::records::Kind::OneOf($name::NAMES);

            fn read(text: &str) -> Self {
                $name::ALL.iter().copied().find(|value| value.name() == text).unwrap_or_default()
            }

            fn write(&self) -> String {
                self.name().to_owned()
            }
        }
    };
}
pub(super) use choices;

/// A typed view of a record, an enum of the places of its fields, and its schema.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident, $places:ident, $schema:ident: $file:literal, $collection:ident, $keys:ident {
        $($(#[$field_doc:meta])* $field:ident $place:ident: $type:ty,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        #[doc = concat!("The places of the fields of [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $places {
            $($(#[$field_doc])* $place,)+
        }

        impl From<$places> for usize {
            fn from(place: $places) -> usize {
                place as usize
            }
        }

        pub(in crate::assessment::records) static $schema: $crate::assessment::records::Schema =
            $crate::assessment::records::Schema {
                name: $file,
                keys: $crate::assessment::records::Keys::$keys,
                fields: &[$((
                    stringify!($field),
                    <$type as $crate::assessment::records::Value>::KIND,
                ),)+],
            };

        impl $crate::assessment::records::Record for $name {
            const COLLECTION: $crate::assessment::records::Collection =
                $crate::assessment::records::Collection::$collection;

            fn read(fields: &$crate::assessment::records::Fields) -> Self {
                $name {
                    $($field: $crate::assessment::records::Value::read(fields.get($places::$place as usize)),)+
                }
            }

            fn write(&self) -> $crate::assessment::records::Fields {
                $crate::assessment::records::Fields::of([
                    $($crate::assessment::records::Value::write(&self.$field),)+
                ])
            }
        }
    };
}
pub(super) use record;
