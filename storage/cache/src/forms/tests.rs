use std::convert::Infallible;

use bytes::Bytes;

use super::{Budget, Forms, OVERHEAD};

fn make(forms: &Forms, form: u32, budget: &Budget, size: usize) -> Bytes {
    forms.get_or_make(form, budget, || Ok::<_, Infallible>(Bytes::from(vec![7; size]))).unwrap()
}

#[test]
fn a_form_is_made_once_and_shared() {
    let (budget, forms) = (Budget::new(1 << 20), Forms::default());
    let first = make(&forms, 1, &budget, 100);
    let again = forms.get_or_make(1, &budget, || Err("must not be made again")).unwrap();
    assert_eq!(first.as_ptr(), again.as_ptr());
    assert_eq!(forms.get(2), None);
    make(&forms, 2, &budget, 50);
    assert_eq!(budget.usage().bytes, 150 + 2 * OVERHEAD);
    assert_eq!(budget.usage().made, 2);
    drop(forms);
    assert_eq!(budget.usage().bytes, 0);
}

#[test]
fn a_failure_is_not_remembered() {
    let (budget, forms) = (Budget::new(1 << 20), Forms::default());
    assert_eq!(forms.get_or_make(0, &budget, || Err("no")), Err("no"));
    assert_eq!(make(&forms, 0, &budget, 3).len(), 3);
}

#[test]
fn the_budget_holds_and_used_forms_outlive_unused_ones() {
    let budget = Budget::new(10 * (100 + OVERHEAD));
    let all: Vec<Forms> = (0..10).map(|_| Forms::default()).collect();
    for forms in &all {
        make(forms, 0, &budget, 100);
    }
    assert!(all[0].get(0).is_some());
    let extra = Forms::default();
    make(&extra, 0, &budget, 100);
    assert!(budget.usage().bytes <= budget.usage().limit);
    assert!(all[0].get(0).is_some(), "it was used");
    assert!(all[1].get(0).is_none(), "it was the oldest unused");
    assert_eq!(budget.usage().evicted, 1);
}

#[test]
fn a_form_too_large_for_the_budget_is_not_kept() {
    let (budget, forms) = (Budget::new(1000), Forms::default());
    assert_eq!(make(&forms, 0, &budget, 900).len(), 900);
    assert_eq!(forms.get(0), None);
    assert_eq!(budget.usage().bytes, 0);
}

#[test]
fn the_queue_forgets_the_dead() {
    let budget = Budget::new(1 << 30);
    for _ in 0..10_000 {
        make(&Forms::default(), 0, &budget, 1);
    }
    assert!(super::lock(&budget.pool.queue).sets.len() <= super::SLACK + 1);
}

#[test]
fn many_threads_keep_the_account() {
    let budget = Budget::new(200 * (64 + OVERHEAD));
    let all: Vec<Forms> = (0..500).map(|_| Forms::default()).collect();
    std::thread::scope(|scope| {
        for thread in 0..4_usize {
            let (budget, all) = (&budget, &all);
            scope.spawn(move || {
                for step in 0..5_000_usize {
                    let forms = &all[(step * 7919 + thread * 31) % all.len()];
                    make(forms, (step % 3) as u32, budget, 64);
                }
            });
        }
    });
    assert!(budget.usage().bytes <= budget.usage().limit + 4 * (64 + OVERHEAD));
    drop(all);
    assert_eq!(budget.usage().bytes, 0);
}
