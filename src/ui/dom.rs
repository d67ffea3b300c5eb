//! Elements, built at once and kept up to date by Leptos effects.
//!
//! `view!` gives every piece of the page a type of its own, and each is compiled into code of its own to build,
//! update, move and remove it. For this page that came to 222 KB compressed; the same page from these few
//! functions is under half of that (`docs/architecture.md` has the figures). Nothing here is generic
//! behind the signatures, and everything reactive is Leptos: signals, memos, effects and their owners.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page.
#[derive(Clone)]
pub struct El(types::Element);

/// A new HTML element.
pub fn el(tag: &str) -> El {
    El(Rndr::create_element(tag, None))
}

/// A new SVG element.
pub fn svg(tag: &str) -> El {
    El(Rndr::create_element(tag, Some(SVG)))
}

/// A link.
pub fn link(href: &str, words: &str) -> El {
    el("a").attr("href", href).text(words)
}

/// A button that does something.
pub fn button(words: &str, act: impl FnMut() + 'static) -> El {
    let mut act = act;
    el("button").attr("type", "button").text(words).on("click", move |_| act())
}

/// An option of a select.
pub fn choice_option(
    value: &str,
    words: impl Fn() -> String + 'static,
    selected: impl Fn() -> bool + 'static,
) -> El {
    el("option").attr("value", value).live(words).flag("selected", selected)
}

impl El {
    /// Sets the class.
    pub fn class(self, names: &str) -> El {
        self.attr("class", names)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> El {
        Rndr::set_attribute(&self.0, name, value);
        self
    }

    /// Keeps an attribute up to date; `None` removes it.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        let element = self.0.clone();
        watch(Box::new(move || match value() {
            Some(value) => Rndr::set_attribute(&element, name, &value),
            None => Rndr::remove_attribute(&element, name),
        }));
        self
    }

    /// Keeps a class on the element as long as something holds.
    pub fn class_when(self, name: &'static str, on: impl Fn() -> bool + 'static) -> El {
        let list = Rndr::class_list(&self.0);
        watch(Box::new(
            move || {
                if on() { Rndr::add_class(&list, name) } else { Rndr::remove_class(&list, name) }
            },
        ));
        self
    }

    /// Keeps a property such as `checked` or `disabled` up to date.
    pub fn flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> El {
        self.property(name, Box::new(move || JsValue::from_bool(value())))
    }

    /// Keeps the text in a field up to date.
    pub fn value(self, value: impl Fn() -> String + 'static) -> El {
        self.property("value", Box::new(move || JsValue::from_str(&value())))
    }

    /// Makes a button open and close a popover.
    pub fn opens(self, popover: &El) -> El {
        Rndr::set_property(&self.0, "popoverTargetElement", &popover.0);
        self
    }

    fn property(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> El {
        let element = self.0.clone();
        watch(Box::new(move || Rndr::set_property(&element, name, &value())));
        self
    }

    /// Listens for an event.
    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> El {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// Adds text.
    pub fn text(self, words: &str) -> El {
        self.append(&Rndr::create_text_node(words));
        self
    }

    /// Adds text that is kept up to date.
    pub fn live(self, words: impl Fn() -> String + 'static) -> El {
        let node = Rndr::create_text_node("");
        self.append(&node);
        watch(Box::new(move || Rndr::set_text(&node, &words())));
        self
    }

    /// Adds an element.
    pub fn child(self, child: El) -> El {
        self.append(&child.0);
        self
    }

    /// Adds elements.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> El {
        for child in children {
            self.append(&child.0);
        }
        self
    }

    /// Adds a place whose content is made anew whenever what it read changes. What the old content listened
    /// to is let go with it.
    pub fn region(self, content: impl Fn() -> Vec<El> + 'static) -> El {
        let anchor: Node = Rndr::create_placeholder().unchecked_into();
        self.append(&anchor);
        let old: RefCell<Vec<El>> = RefCell::default();
        watch(Box::new(move || {
            for element in old.take() {
                Rndr::remove(&element.0);
            }
            let new = content();
            if let Some(parent) = Rndr::get_parent(&anchor) {
                for element in &new {
                    Rndr::insert_node(parent.unchecked_ref(), &element.0, Some(&anchor));
                }
            }
            old.replace(new);
        }));
        self
    }

    /// Adds a place for rows that come and go: one that stays keeps its elements, with the focus and whatever was typed
    /// into them. What the row of a key that is gone listened to is let go with it.
    pub fn keyed(self, keys: impl Fn() -> Vec<u32> + 'static, row: impl Fn(u32) -> Vec<El> + 'static) -> El {
        let anchor: Node = Rndr::create_placeholder().unchecked_into();
        self.append(&anchor);
        // The rows outlive each run of the effect, so they belong to who made the place.
        let owner = Owner::current().unwrap_or_default();
        let old: RefCell<Vec<Row>> = RefCell::default();
        watch(Box::new(move || {
            let keys = keys();
            let mut before = old.take();
            let mut rows: Vec<Row> = Vec::with_capacity(keys.len());
            for key in keys {
                rows.push(match before.iter().position(|row| row.key == key) {
                    Some(place) => before.remove(place),
                    None => {
                        let owner = owner.with(Owner::new);
                        let elements = untrack(|| owner.with(|| row(key)));
                        Row { key, elements, _owner: owner }
                    }
                });
            }
            for element in before.iter().flat_map(|row| &row.elements) {
                Rndr::remove(&element.0);
            }
            put(&rows, &anchor);
            old.replace(rows);
        }));
        self
    }

    /// The element itself.
    pub fn element(&self) -> &web_sys::Element {
        &self.0
    }

    fn append(&self, node: &Node) {
        Rndr::insert_node(&self.0, node, None);
    }
}

/// A row by its key.
struct Row {
    key: u32,
    elements: Vec<El>,
    /// What it listens to ends with it.
    _owner: Owner,
}

/// Puts rows before an anchor. Those that stand where they belong are not touched, which would cost them the focus.
fn put(rows: &[Row], anchor: &Node) {
    let Some(parent) = Rndr::get_parent(anchor) else { return };
    let mut next = anchor.clone();
    for element in rows.iter().flat_map(|row| &row.elements).rev() {
        let node: &Node = &element.0;
        if Rndr::next_sibling(node).as_ref() != Some(&next) {
            Rndr::insert_node(parent.unchecked_ref(), node, Some(&next));
        }
        next = node.clone();
    }
}

/// Listens for an event of the window, for as long as the page lives.
pub fn listen_to_window(event: &str, act: impl FnMut(Event) + 'static) {
    listen(&window(), event, Box::new(act));
}

/// The listener goes with its target.
fn listen(target: &EventTarget, event: &str, act: Box<dyn FnMut(Event)>) {
    let listener = Closure::wrap(act).into_js_value();
    let _ = target.add_event_listener_with_callback(event, listener.unchecked_ref());
}

/// Runs something now and whenever what it read changes, for as long as its owner lives; outside of any
/// owner for as long as the page does.
pub fn watch(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    StoredValue::new_local(effect);
}
