// Usage: node polars.js keep|pass INPUT OUTPUT     (NODE_PATH names the folder that holds nodejs-polars)
// polars: lazy, stated types, only the columns that the job needs, streamed to the file.
const fs = require("node:fs");
const pl = require("nodejs-polars").default;

const [job, input, output] = process.argv.slice(2);
const item = (number) => `scs_${number}`;
const keys = {
  scs_self_kindness: [5, 12, 19, 23, 26],
  scs_self_judgment: [1, 8, 11, 16, 21],
  scs_common_humanity: [3, 7, 10, 15],
  scs_isolation: [4, 13, 18, 25],
  scs_mindfulness: [9, 14, 17, 22],
  scs_over_identification: [2, 6, 20, 24],
};

const file = fs.openSync(input, "r");
const head = Buffer.alloc(1 << 16);
const header = head.toString("utf8", 0, fs.readSync(file, head)).split("\n", 1)[0].split(",");
fs.closeSync(file);
const schema = {};
for (const name of header) {
  schema[name] = name === "id" ? pl.Int64 : /^scs_/.test(name) ? pl.Int8 : pl.Utf8;
}

const score = ([name, numbers]) => {
  const columns = numbers.map((number) => pl.col(item(number)));
  const there = pl.sumHorizontal(columns.map((column) => column.isNotNull().cast(pl.Int8)));
  const mean = pl.sumHorizontal(columns).cast(pl.Float64).div(there);
  return pl.when(there.gtEq(Math.ceil(0.8 * numbers.length))).then(mean).otherwise(pl.lit(null)).alias(name);
};
const six = pl.lit(6);
const total = pl
  .col("scs_self_kindness")
  .plus(six.minus(pl.col("scs_self_judgment")))
  .plus(pl.col("scs_common_humanity"))
  .plus(six.minus(pl.col("scs_isolation")))
  .plus(pl.col("scs_mindfulness"))
  .plus(six.minus(pl.col("scs_over_identification")))
  .div(six)
  .alias("scs_total");

let rows = pl.scanCSV(input, { schema, nullValues: ["", "NA"] }).withColumns(...Object.entries(keys).map(score));
rows = rows.withColumns(total);
if (job === "keep") {
  rows = rows.select("id", ...Object.keys(keys), "scs_total");
}
rows.sinkCSV(output, { maintainOrder: true }).collectSync({ engine: "streaming" });
