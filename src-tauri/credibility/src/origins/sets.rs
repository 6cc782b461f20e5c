//! Disjoint sets: which of so many things were said to be one.

/// Things numbered from 0, each at first alone.
pub(super) struct Sets {
    parent: Vec<u32>,
    size: Vec<u32>,
}

impl Sets {
    pub(super) fn new(count: usize) -> Sets {
        Sets {
            parent: (0..super::place(count)).collect(),
            size: vec![1; count],
        }
    }

    /// The number that stands for the set of this thing.
    pub(super) fn of(&mut self, mut thing: u32) -> u32 {
        while self.parent[thing as usize] != thing {
            // Halve the path, so that long chains stay short to walk.
            let up = self.parent[self.parent[thing as usize] as usize];
            self.parent[thing as usize] = up;
            thing = up;
        }
        thing
    }

    /// Makes the sets of the two things one.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        if a == b {
            return;
        }
        let (small, large) = if self.size[a as usize] < self.size[b as usize] {
            (a, b)
        } else {
            (b, a)
        };
        self.parent[small as usize] = large;
        self.size[large as usize] += self.size[small as usize];
    }
}
