//! Leaves against what Go's types make of the same text.

use super::*;

#[test]
fn quantities_print_as_go_prints_them() {
    let cases = [
        ("1", "1", 1, 1000),
        ("1.500", "1.500", 2, 1500),
        ("+5", "+5", 5, 5000),
        ("005", "005", 5, 5000),
        ("0.5", "500m", 1, 500),
        (".5", "500m", 1, 500),
        ("1.", "1.", 1, 1000),
        (".", "0", 0, 0),
        ("0.1n", "1n", 1, 1),
        ("-0.0000000001", "-1n", -1, -1),
        ("1e-10", "1e-9", 1, 1),
        ("1e3", "1e3", 1000, 1_000_000),
        ("1e1", "10", 10, 10_000),
        ("1000m", "1", 1, 1000),
        ("1500000u", "1500m", 2, 1500),
        ("64Mi", "64Mi", 67_108_864, 67_108_864_000),
        ("1024Ki", "1Mi", 1_048_576, 1_048_576_000),
        ("1.5Gi", "1536Mi", 1_610_612_736, 1_610_612_736_000),
        ("-1.5Gi", "-1536Mi", -1_610_612_736, -1_610_612_736_000),
        ("0.5Ki", "512", 512, 512_000),
        ("12345678901234567890", "12345678901234567890", i64::MAX, i64::MAX),
        ("16Ei", "9223372036854775807", i64::MAX, i64::MAX),
        ("28300E", "28300E", i64::MAX, i64::MAX),
        // Upstream has no suffix for this much, and loses it.
        ("1000E", "1", i64::MAX, i64::MAX),
    ];
    for (text, printed, value, milli) in cases {
        let quantity = quantity::Quantity::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(quantity::canonical(text).as_deref(), Ok(printed), "{text}");
        assert_eq!(quantity.to_string(), printed, "{text}");
        assert_eq!((quantity.value(), quantity.milli_value()), (value, milli), "{text}");
    }
    let wrong = "quantities must match the regular expression \
                 '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    for text in ["", "abc", "1Q", "1.2.3", "1 "] {
        assert_eq!(quantity::canonical(text).unwrap_err().message(), wrong, "{text}");
    }
    let suffix = quantity::canonical("1Ki1").unwrap_err();
    assert_eq!(suffix.message(), "unable to parse quantity's suffix");
}

#[test]
fn exponents_and_digits_cost_what_they_are_long() {
    for text in ["1e2147483647", "1e-2147483648", "10000000000000000000000e2000000000", "9e99999999999"] {
        let read = quantity::Quantity::parse(text);
        assert!(read.is_ok_and(|quantity| quantity.sign() == 1), "{text}");
    }
    let long = "9".repeat(100_000);
    assert_eq!(quantity::canonical(&long).as_deref(), Ok(long.as_str()));
}

#[test]
fn quantities_add_and_compare() {
    let parse = |text| quantity::Quantity::parse(text).expect("a quantity");
    let mut sum = parse("1500m");
    sum.add(&parse("500m"));
    assert_eq!((sum.to_string().as_str(), sum.as_int()), ("2", Some(2)));
    sum.sub(&parse("1Ki"));
    assert_eq!(sum.to_string(), "-1022");
    let mut zero = parse("0");
    zero.add(&parse("1Mi"));
    assert_eq!(zero.to_string(), "1Mi");
    assert!(parse("1Gi") > parse("1G") && parse("-1") < parse("1m") && parse("1000m") == parse("1"));
    assert!(parse("99999999999999999999") > parse("9E") && parse("1n") > parse("0"));
    assert!((parse("1.5Gi").as_float() - 1_610_612_736.0).abs() < f64::EPSILON);
}

#[test]
fn times() {
    let cases = [
        ("2024-02-29T01:02:03Z", "2024-02-29T01:02:03Z"),
        ("2024-02-29T1:02:03+01:00", "2024-02-29T00:02:03Z"),
        ("2024-01-01T00:00:00,5Z", "2024-01-01T00:00:00Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59Z"),
        ("9999-12-31T23:59:59-01:00", "10000-01-01T00:59:59Z"),
    ];
    for (text, printed) in cases {
        let instant = time::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(time::text(instant.seconds), printed);
    }
    assert!(time::parse("0001-01-01T00:00:00Z").is_ok_and(time::Instant::is_zero));
    let micro = time::parse_micro("2024-01-01T00:00:00.123456+02:00").expect("a time");
    assert_eq!(time::micro_text(micro), "2023-12-31T22:00:00.123456Z");
    let layout = "\"2006-01-02T15:04:05Z07:00\"";
    let faults = [
        ("2024-02-30T00:00:00Z", ": day out of range".to_owned()),
        ("2024-13-01T00:00:00Z", ": month out of range".to_owned()),
        ("2024-01-01T00:00:00+25:00", ": time zone offset hour out of range".to_owned()),
        ("2024-01-01T00:00:00Zx", ": extra text: \"x\"".to_owned()),
        ("x", format!(" as {layout}: cannot parse \"x\" as \"2006\"")),
        ("2024-01-01 00:00:00Z", format!(" as {layout}: cannot parse \" 00:00:00Z\" as \"T\"")),
    ];
    for (text, fault) in faults {
        let message = format!("parsing time \"{text}\"{fault}");
        assert_eq!(time::parse(text).unwrap_err().message(), message);
    }
    assert!(time::parse_micro("2024-01-01T00:00:00Z").is_err());
}

#[test]
fn every_second_prints_and_reads_back() {
    let mut seconds = time::Instant::ZERO.seconds;
    while seconds < 253_402_300_800 {
        let text = time::text(seconds);
        assert_eq!(time::parse(&text), Ok(time::Instant { seconds, nanos: 0 }), "{text}");
        seconds += 86_400 * 13 + 12_347;
    }
    for seconds in [i64::MIN, i64::MAX, -62_167_219_201, 253_402_300_800, -1 << 40, 1 << 40, 1 << 62] {
        let text = time::text(seconds);
        assert_eq!(time::reread(&text), Some(time::Instant { seconds, nanos: 0 }), "{text}");
        assert!(time::parse(&text).is_err(), "{text} is nothing that clients may send");
        let instant = time::Instant { seconds, nanos: 123_456_000 };
        assert_eq!(time::reread(&time::micro_text(instant)), Some(instant), "{text}");
    }
    for text in ["", "-", "x", "1", "12345", "-1-", "10000-01-01", "99999999999999999999-01-01T00:00:00Z"] {
        assert_eq!(time::reread(text), None, "{text}");
    }
}

#[test]
fn durations() {
    let cases = [
        ("1h2m3.5s", "1h2m3.5s"),
        ("1.5h", "1h30m0s"),
        ("-1.000001ms", "-1.000001ms"),
        ("1us", "1µs"),
        ("0", "0s"),
        ("1.9999999999s", "1.999999999s"),
        ("9223372036854775807ns", "2562047h47m16.854775807s"),
        ("-9223372036854775808ns", "-2562047h47m16.854775808s"),
    ];
    for (text, printed) in cases {
        assert_eq!(
            duration::parse(text).map(|nanos| duration::text(nanos).to_string()),
            Ok(printed.to_owned())
        );
    }
    let faults = [
        ("100", "time: missing unit in duration \"100\""),
        ("", "time: invalid duration \"\""),
        ("1d", "time: unknown unit \"d\" in duration \"1d\""),
        ("9223372036854775808ns", "time: invalid duration \"9223372036854775808ns\""),
    ];
    for (text, fault) in faults {
        assert_eq!(duration::parse(text).unwrap_err().message(), fault);
    }
}

#[test]
fn base64() {
    for (text, canonical) in
        [("AQ==", "AQ=="), ("AR==", "AQ=="), ("AQ\n==", "AQ=="), ("AQI=\r\n", "AQI="), ("", "")]
    {
        assert_eq!(bytes::canonical(text).as_deref(), Ok(canonical), "{text:?}");
    }
    for (text, at) in [("AQ", 0), ("A", 0), ("AQ==x", 4), ("é", 0), ("AQIDB", 4), ("=", 0)] {
        let message = format!("illegal base64 data at input byte {at}");
        assert_eq!(bytes::canonical(text).unwrap_err().message(), message, "{text:?}");
    }
}
