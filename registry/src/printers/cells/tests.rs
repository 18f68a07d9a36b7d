use super::{Cells, HumanDuration, elapsed, write_packed};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

fn written(cells: &Cells, now: i64) -> String {
    let mut out = Vec::new();
    cells.write((now, 0), &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn durations_have_two_or_three_figures() {
    let cases = [
        (-2, "<invalid>"),
        (-1, "0s"),
        (0, "0s"),
        (119, "119s"),
        (2 * MINUTE, "2m"),
        (2 * MINUTE + 1, "2m1s"),
        (10 * MINUTE - 1, "9m59s"),
        (10 * MINUTE + 59, "10m"),
        (3 * HOUR - 1, "179m"),
        (3 * HOUR, "3h"),
        (3 * HOUR + 59, "3h"),
        (8 * HOUR - 1, "7h59m"),
        (8 * HOUR + 59 * MINUTE, "8h"),
        (2 * DAY - 1, "47h"),
        (2 * DAY, "2d"),
        (8 * DAY - 1, "7d23h"),
        (8 * DAY + 23 * HOUR, "8d"),
        (2 * YEAR - 1, "729d"),
        (2 * YEAR, "2y"),
        (2 * YEAR + DAY, "2y1d"),
        (8 * YEAR - 1, "7y364d"),
        (8 * YEAR + 300 * DAY, "8y"),
    ];
    for (seconds, text) in cases {
        assert_eq!(HumanDuration(seconds).to_string(), text, "{seconds}");
    }
}

#[test]
fn elapsed_seconds_are_cut_towards_zero() {
    assert_eq!(elapsed((10, 0), (12, 999_999_999)), 2);
    assert_eq!(elapsed((10, 500_000_000), (12, 0)), 1);
    assert_eq!(elapsed((12, 0), (10, 500_000_000)), -1);
    assert_eq!(elapsed((12, 0), (12, 1)), 0);
    assert_eq!(elapsed((i64::MIN, i32::MIN), (i64::MAX, i32::MAX)), i64::MAX);
}

#[test]
fn ages_are_as_of_the_request() {
    let mut cells = Cells::new();
    cells.age(Some((100, 0)));
    cells.str("x");
    cells.int_ago(3, (90, 0));
    cells.age(None);
    assert_eq!(written(&cells, 105), r#"["5s","x","3 (15s ago)","\u003cunknown\u003e"]"#);
    assert_eq!(written(&cells, 400), r#"["5m","x","3 (5m10s ago)","\u003cunknown\u003e"]"#);
    let early = r#"["\u003cinvalid\u003e","x","3 (\u003cinvalid\u003e ago)","\u003cunknown\u003e"]"#;
    assert_eq!(written(&cells, 50), early);
}

#[test]
fn cells_are_json_of_their_type() {
    let mut cells = Cells::new();
    cells.str("a\"<&>\n");
    cells.int(-7);
    cells.bool(true);
    cells.text(format_args!("{}/{}", 1, 2));
    cells.joined(["a", "", "b"].into_iter(), ",", "none");
    cells.joined(std::iter::empty(), ",", "none");
    cells.str_or("", "empty");
    let expected = r#"["a\"\u003c\u0026\u003e\n",-7,true,"1/2","a,,b","none","empty"]"#;
    assert_eq!(written(&cells, 0), expected);
    cells.clear();
    cells.int(1);
    assert_eq!(written(&cells, 0), "[1]");
}

#[test]
fn packed_cells_print_as_the_cells_do() {
    let mut cells = Cells::new();
    cells.str("a");
    cells.age(Some((100, 0)));
    cells.int_ago(3, (40, 0));
    let (mut plain, mut packed) = (Vec::new(), Vec::new());
    cells.write((160, 0), &mut plain);
    let mut kept = cells.pack();
    kept.extend_from_slice(b",\"more\":1");
    write_packed(&kept, (160, 0), &mut packed);
    plain.extend_from_slice(b",\"more\":1");
    assert_eq!(String::from_utf8(packed).unwrap(), String::from_utf8(plain).unwrap());
    let mut out = Vec::new();
    write_packed(&kept[..kept.len().min(30)], (160, 0), &mut out);
    assert_eq!(out, b"", "what was cut off prints nothing");
}
