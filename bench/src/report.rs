//! What is printed: a table in Markdown, against the budgets, or of two servers with ratios.

use crate::args::Args;
use crate::client::Server;
use crate::load::Sample;
use crate::measures::Measure;
use anyhow::Result;

/// Everything measured so far.
pub(crate) struct Report {
    pods: usize,
    seconds: u64,
    rounds: usize,
    items: Vec<u64>,
    rows: Vec<Row>,
    memory: Vec<(String, String, f64)>,
}

struct Row {
    measure: &'static Measure,
    samples: Vec<Option<Sample>>,
}

impl Report {
    /// Nothing yet.
    pub(crate) fn new(args: &Args) -> Self {
        let Args { pods, seconds, rounds, .. } = *args;
        Self { pods, seconds, rounds, items: Vec::new(), rows: Vec::new(), memory: Vec::new() }
    }

    /// Notes a server's resident memory.
    pub(crate) fn memory(&mut self, server: &Server, when: &str) -> Result<()> {
        let megabytes = server.process.resident()? as f64 / 1e6;
        self.memory.push((server.name.clone(), when.to_owned(), megabytes));
        Ok(())
    }

    /// Notes what the mean pod of a server weighs.
    pub(crate) fn item(&mut self, bytes: u64) {
        self.items.push(bytes);
    }

    /// Notes a sample of one server.
    pub(crate) fn add(&mut self, measure: &'static Measure, server: usize, sample: Sample) {
        let at = self.rows.iter().position(|row| row.measure.name == measure.name).unwrap_or_else(|| {
            self.rows.push(Row { measure, samples: vec![None, None] });
            self.rows.len() - 1
        });
        match &mut self.rows[at].samples[server] {
            Some(have) => have.merge(sample),
            empty => *empty = Some(sample),
        }
    }

    /// Prints everything.
    pub(crate) fn print(&self) {
        let items: Vec<_> = self.items.iter().map(u64::to_string).collect();
        let (pods, seconds, rounds, items) = (self.pods, self.seconds, self.rounds, items.join(" and "));
        println!("{pods} pods of {items} bytes, {seconds} s a measure, {rounds} round(s)\n");
        println!(
            "| measure | | per s | p50 ms | p99 ms | CPU each µs | budget | ratio | KB each | RSS MB | |"
        );
        println!("|---|---|---|---|---|---|---|---|---|---|---|");
        for row in &self.rows {
            let base = row.samples[0].as_ref();
            for (index, sample) in row.samples.iter().enumerate() {
                let Some(sample) = sample else { continue };
                let which = if row.samples[1].is_none() { "" } else { ["A", "B"][index] };
                let budget = row.measure.budget_micros.map(|b| format!("{b}")).unwrap_or_default();
                let ratio = match base {
                    Some(base) if index == 1 => format!("{:.1}", sample.cpu_each() / base.cpu_each()),
                    _ => String::new(),
                };
                println!(
                    "| {} | {which} | {:.0} | {:.2} | {:.2} | {:.1} | {budget} | {ratio} | {:.1} | {:.0} | {} |",
                    row.measure.name,
                    sample.rate(),
                    sample.quantile_ms(0.5),
                    sample.quantile_ms(0.99),
                    sample.cpu_each(),
                    sample.bytes as f64 / 1000.0 / sample.done.max(1) as f64,
                    sample.resident as f64 / 1e6,
                    sample.note,
                );
            }
        }
        println!("\n| server | resident memory | MB |\n|---|---|---|");
        for (server, when, megabytes) in &self.memory {
            println!("| {server} | {when} | {megabytes:.1} |");
        }
    }
}
