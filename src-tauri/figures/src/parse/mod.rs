//! Figures found in a text. Refuses to decide: what it finds are proposals.
