//! Reads a formula by recursive descent. Refuses what is too long or too deep
//! before it can hurt, and says at which code point a text goes wrong.

use crate::period::Period;

use super::{
    Arithmetic, Expression, Formula, FormulaError, FormulaFault, MAX_CHARACTERS, MAX_DEPTH,
    Operator,
};

pub(super) fn formula(text: &str) -> Result<Formula, FormulaError> {
    if let Some((at, _)) = text.chars().enumerate().nth(MAX_CHARACTERS) {
        return Err(FormulaError {
            at,
            fault: FormulaFault::TooLong,
        });
    }
    let characters: Vec<char> = text.chars().collect();
    let mut reader = Reader {
        characters: &characters,
        at: 0,
        depth: 0,
    };
    let root = reader.sum()?;
    match reader.peek() {
        Some(other) => Err(reader.fault(FormulaFault::Unexpected(other))),
        None => Ok(Formula { root }),
    }
}

struct Reader<'a> {
    characters: &'a [char],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn fault(&self, fault: FormulaFault) -> FormulaError {
        FormulaError { at: self.at, fault }
    }

    /// The next character that is not white space, without taking it.
    fn peek(&mut self) -> Option<char> {
        while self
            .characters
            .get(self.at)
            .is_some_and(|next| next.is_whitespace())
        {
            self.at += 1;
        }
        self.characters.get(self.at).copied()
    }

    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, FormulaError>,
    ) -> Result<T, FormulaError> {
        if self.depth == MAX_DEPTH {
            return Err(self.fault(FormulaFault::TooDeep));
        }
        self.depth += 1;
        let outcome = read(self)?;
        self.depth -= 1;
        Ok(outcome)
    }

    fn sum(&mut self) -> Result<Expression, FormulaError> {
        self.chain(Self::product, |next| match next {
            '+' => Some(Operator::Add),
            '-' | '−' => Some(Operator::Subtract),
            _ => None,
        })
    }

    fn product(&mut self) -> Result<Expression, FormulaError> {
        self.chain(Self::signed, |next| match next {
            '*' | '×' | '·' => Some(Operator::Multiply),
            '/' | '÷' | '∕' => Some(Operator::Divide),
            _ => None,
        })
    }

    fn chain(
        &mut self,
        part: fn(&mut Self) -> Result<Expression, FormulaError>,
        operator: fn(char) -> Option<Operator>,
    ) -> Result<Expression, FormulaError> {
        let mut left = part(self)?;
        while let Some(operator) = self.peek().and_then(operator) {
            self.at += 1;
            let right = part(self)?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn signed(&mut self) -> Result<Expression, FormulaError> {
        match self.peek() {
            Some('-' | '−') => {
                self.at += 1;
                let inner = self.deeper(Self::signed)?;
                Ok(Expression::Negated(Box::new(inner)))
            }
            _ => self.rated(),
        }
    }

    fn rated(&mut self) -> Result<Expression, FormulaError> {
        let mut inner = self.atom()?;
        while let Some(first @ ('p' | 'b')) = self.peek() {
            let start = self.at;
            inner = match self.word().as_str() {
                "per" if self.peek() == Some('F') => {
                    Expression::Each(Box::new(inner), self.figure()?)
                }
                "per" => Expression::Per(Box::new(inner), self.period()?),
                "by" => Expression::By(Box::new(inner), self.rates()?),
                _ => {
                    self.at = start;
                    return Err(self.fault(FormulaFault::Unexpected(first)));
                }
            };
        }
        Ok(inner)
    }

    fn period(&mut self) -> Result<Period, FormulaError> {
        if self.peek().is_none() {
            return Err(self.fault(FormulaFault::Ends));
        }
        let start = self.at;
        self.word().parse().map_err(|error| FormulaError {
            at: start,
            fault: FormulaFault::Period(error),
        })
    }

    fn figure(&mut self) -> Result<i64, FormulaError> {
        let start = self.at;
        let word = self.word();
        word.strip_prefix('F').and_then(number).ok_or(FormulaError {
            at: start,
            fault: FormulaFault::Ref,
        })
    }

    /// The parts of a verb whose word was just read, parentheses and all.
    fn call(&mut self, verb: Arithmetic, start: usize) -> Result<Expression, FormulaError> {
        match self.peek() {
            Some('(') => self.at += 1,
            Some(other) => return Err(self.fault(FormulaFault::Unexpected(other))),
            None => return Err(self.fault(FormulaFault::Ends)),
        }
        let mut parts = Vec::new();
        loop {
            parts.push(self.deeper(Self::sum)?);
            match self.peek() {
                Some(',') => self.at += 1,
                Some(')') => break,
                Some(other) => return Err(self.fault(FormulaFault::Unexpected(other))),
                None => return Err(self.fault(FormulaFault::Unclosed)),
            }
        }
        self.at += 1;
        if verb.takes(parts.len()) {
            Ok(Expression::Call(verb, parts))
        } else {
            Err(FormulaError {
                at: start,
                fault: FormulaFault::Parts,
            })
        }
    }

    /// `X2`, or `X2 or X3`, each named once.
    fn rates(&mut self) -> Result<Vec<i64>, FormulaError> {
        let mut rates = Vec::new();
        loop {
            if self.peek().is_none() {
                return Err(self.fault(FormulaFault::Ends));
            }
            let start = self.at;
            let word = self.word();
            let rate = word
                .strip_prefix('X')
                .and_then(number)
                .ok_or(FormulaError {
                    at: start,
                    fault: FormulaFault::RateRef,
                })?;
            if !rates.contains(&rate) {
                rates.push(rate);
            }
            if self.peek() != Some('o') {
                return Ok(rates);
            }
            let start = self.at;
            if self.word() != "or" {
                self.at = start;
                return Err(self.fault(FormulaFault::Unexpected('o')));
            }
        }
    }

    fn atom(&mut self) -> Result<Expression, FormulaError> {
        let start = match self.peek() {
            None => return Err(self.fault(FormulaFault::Ends)),
            Some('(') => {
                self.at += 1;
                let inner = self.deeper(Self::sum)?;
                return match self.peek() {
                    Some(')') => {
                        self.at += 1;
                        Ok(inner)
                    }
                    Some(other) => Err(self.fault(FormulaFault::Unexpected(other))),
                    None => Err(self.fault(FormulaFault::Unclosed)),
                };
            }
            Some(next @ ('s' | 'g')) => {
                let start = self.at;
                let word = self.word();
                let verb = Arithmetic::ALL.into_iter().find(|it| it.word() == word);
                return match verb {
                    Some(verb) => self.call(verb, start),
                    None => {
                        self.at = start;
                        Err(self.fault(FormulaFault::Unexpected(next)))
                    }
                };
            }
            Some(next) if next == 'F' || next.is_ascii_digit() => self.at,
            Some(other) => return Err(self.fault(FormulaFault::Unexpected(other))),
        };
        let word = self.word();
        let misread = |fault| FormulaError { at: start, fault };
        match word.strip_prefix('F') {
            Some(digits) => number(digits)
                .map(Expression::Figure)
                .ok_or_else(|| misread(FormulaFault::Ref)),
            None => word
                .parse()
                .map(Expression::Constant)
                .map_err(|error| misread(FormulaFault::Number(error))),
        }
    }

    /// Letters, digits and points that stand together, taken.
    fn word(&mut self) -> String {
        let rest = &self.characters[self.at..];
        let belongs = |next: &&char| next.is_alphanumeric() || **next == '.';
        let word: String = rest.iter().take_while(belongs).collect();
        self.at += word.chars().count();
        word
    }
}

/// The number of a ref: from 1 on, without leading zeros, of at most 15 digits.
fn number(digits: &str) -> Option<i64> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    (plain && digits.len() <= 15 && !digits.starts_with('0')).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests;
