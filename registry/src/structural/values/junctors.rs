//! `anyOf`, `oneOf`, `allOf` and `not`.

use super::{Found, Outcome, Quoted, Schema, Validator, Value, names};

impl<'a> Validator<'a> {
    pub(super) fn junctors(&mut self, value: &Value, schema: Schema<'a>, name: &str) -> Outcome {
        let mut outcome = Outcome::default();
        self.any_of(value, schema, name, &mut outcome);
        self.one_of(value, schema, name, &mut outcome);
        self.all_of(value, schema, name, &mut outcome);
        if let Some(not) = schema.not()
            && self.look(value, not, name).is_valid()
        {
            outcome.add(Found::loose(format!("{} must not validate the schema (not)", Quoted(name))));
        }
        outcome.fulfil();
        outcome
    }

    fn any_of(&mut self, value: &Value, schema: Schema<'a>, name: &str, outcome: &mut Outcome) {
        let mut best: Option<Outcome> = None;
        for one in schema.all(names::ANY_OF) {
            let result = self.look(value, one, name);
            if result.is_valid() {
                return outcome.merge(result);
            }
            if best.as_ref().is_none_or(|best| result.fulfilled > best.fulfilled) {
                best = Some(result);
            }
        }
        if let Some(best) = best {
            let message = format!("{} must validate at least one schema (anyOf)", Quoted(name));
            outcome.add(Found::loose(message));
            outcome.merge(best);
        }
    }

    fn one_of(&mut self, value: &Value, schema: Schema<'a>, name: &str, outcome: &mut Outcome) {
        let alternatives = schema.all(names::ONE_OF);
        if alternatives.len() == 0 {
            return;
        }
        let (mut best, mut first): (Option<Outcome>, Option<Outcome>) = (None, None);
        let mut valid = 0;
        for one in alternatives {
            let result = self.look(value, one, name);
            if result.is_valid() {
                valid += 1;
                best = None;
                first.get_or_insert(result);
            } else if valid == 0 && best.as_ref().is_none_or(|best| result.fulfilled > best.fulfilled) {
                best = Some(result);
            }
        }
        if valid == 1 {
            first.into_iter().for_each(|result| outcome.merge(result));
            return;
        }
        let how = match valid {
            0 => "Found none valid".to_owned(),
            many => format!("Found {many} valid alternatives"),
        };
        let message = format!("{} must validate one and only one schema (oneOf). {how}", Quoted(name));
        outcome.add(Found::loose(message));
        best.into_iter().for_each(|result| outcome.merge(result));
    }

    fn all_of(&mut self, value: &Value, schema: Schema<'a>, name: &str, outcome: &mut Outcome) {
        let all = schema.all(names::ALL_OF);
        let (many, mut valid) = (all.len(), 0);
        for one in all {
            let result = self.look(value, one, name);
            valid += usize::from(result.is_valid());
            outcome.merge(result);
        }
        if valid != many {
            let how = if valid == 0 { ". None validated" } else { "" };
            let message = format!("{} must validate all the schemas (allOf){how}", Quoted(name));
            outcome.add(Found::loose(message));
        }
    }
}
