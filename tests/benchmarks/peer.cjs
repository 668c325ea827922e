// One of the engines of Node over the same rows and views as the plain script:
//   node peer.cjs docxtemplater|carbone INPUTS JOBS OUT
// Reads every sheet with SheetJS (no types, no checks), fills each document, saves it.
const fs = require("fs");
const path = require("path");
const xlsx = require("xlsx");

const [engine, inputs, jobs, out] = process.argv.slice(2);
for (const name of fs.readdirSync(inputs).filter((name) => name.endsWith(".xlsx"))) {
  const book = xlsx.readFile(path.join(inputs, name), { cellDates: true });
  for (const title of book.SheetNames) xlsx.utils.sheet_to_json(book.Sheets[title]);
}

const ways = {
  docxtemplater() {
    const Docxtemplater = require("docxtemplater");
    const PizZip = require("pizzip");
    return (file, view, done) => {
      const filled = new Docxtemplater(new PizZip(fs.readFileSync(file)), { paragraphLoop: true, linebreaks: true });
      filled.render(view);
      done(filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
    };
  },
  carbone() {
    const carbone = require("carbone");
    return (file, view, done) => carbone.render(file, view, (fault, made) => {
      if (fault) throw new Error(fault);
      done(made);
    });
  },
};

const fill = ways[engine]();
const all = JSON.parse(fs.readFileSync(jobs, "utf8"));
(function next(number) {
  if (number === all.length) process.exit(0);
  const job = all[number];
  fill(path.join(path.dirname(jobs), job.template), job.view, (made) => {
    const to = path.join(out, job.path);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, made);
    next(number + 1);
  });
})(0);
