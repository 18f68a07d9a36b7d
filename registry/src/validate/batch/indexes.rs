//! Indexes of an indexed Job in text: `1,3-5,7`.

use keelson_api::status::Quoted;

/// How many indexes the text names, or what is wrong with it.
pub(super) fn count(text: &str, completions: i64) -> Result<i64, String> {
    let (mut last, mut total) = (None, 0_i64);
    if text.is_empty() {
        return Ok(0);
    }
    for part in text.split(',') {
        let (start, end) = interval(part, completions)?;
        if let Some(last) = last.filter(|last| *last >= start) {
            return Err(format!("non-increasing order, previous: {last}, current: {start}"));
        }
        total = total.saturating_add(end - start + 1);
        last = Some(end);
    }
    Ok(total)
}

fn interval(text: &str, completions: i64) -> Result<(i64, i64), String> {
    let limits: Vec<&str> = text.split('-').collect();
    if limits.len() > 2 {
        let shown = Quoted(text);
        return Err(format!(
            "the fragment {shown} violates the requirement that an index interval can have at most two parts \
             separated by '-'"
        ));
    }
    let start = index(limits[0], completions)?;
    let Some(end) = limits.get(1) else { return Ok((start, start)) };
    let end = index(end, completions)?;
    if start >= end {
        return Err(format!("non-increasing order, previous: {start}, current: {end}"));
    }
    Ok((start, end))
}

fn index(text: &str, completions: i64) -> Result<i64, String> {
    let shown = Quoted(text);
    let Ok(index) = text.parse::<i64>() else {
        return Err(format!("cannot convert string to integer for index: {shown}"));
    };
    if index >= completions { Err(format!("too large index: {shown}")) } else { Ok(index) }
}

/// The first index that both texts name. Parts that are none are passed over.
pub(super) fn overlap(completed: &str, failed: &str, completions: i64) -> Option<i64> {
    let read = |text: &str| -> Vec<(i64, i64)> {
        text.split(',').filter_map(|part| interval(part, completions).ok()).collect()
    };
    let (completed, failed) = (read(completed), read(failed));
    let (mut at, mut other) = (0, 0);
    while let (Some(done), Some(lost)) = (completed.get(at), failed.get(other)) {
        if done.0 <= lost.1 && lost.0 <= done.1 {
            return Some(done.0.max(lost.0));
        }
        if done.0 <= lost.0 {
            at += 1;
        } else {
            other += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{count, overlap};

    #[test]
    fn indexes_are_counted_and_compared() {
        assert_eq!(count("1,3-5,7", 8), Ok(5));
        assert_eq!(count("", 8), Ok(0));
        assert_eq!(count("8", 8), Err("too large index: \"8\"".to_owned()));
        assert_eq!(count("3,2", 8), Err("non-increasing order, previous: 3, current: 2".to_owned()));
        assert_eq!(count("4-4", 8), Err("non-increasing order, previous: 4, current: 4".to_owned()));
        assert!(count("1-2-3", 8).is_err_and(|text| text.starts_with("the fragment \"1-2-3\" violates")));
        assert_eq!(overlap("0-2,5", "3,5-6", 8), Some(5));
        assert_eq!(overlap("0-2,5", "3,6", 8), None);
    }
}
