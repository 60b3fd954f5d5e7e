// Judges Questionnaires by public programs: node questionnaire.cjs FOLDER (npm install fhir fhirpath beside it, or NODE_PATH).
// FOLDER/ID.json is a Questionnaire; FOLDER/ID.rows holds, a line each, {"codes": {item: code}, "scores": {linkId: value or null}}.
const fs = require('fs');
const path = require('path');
const { Fhir } = require('fhir');
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');

const folder = process.argv[2];
let wrong = 0;
let compared = 0;
const say = (id, what) => {
  if (wrong++ < 20) console.log(id + ': ' + what);
};

for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.json')).sort()) {
  const id = path.basename(file, '.json');
  const questionnaire = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const judged = new Fhir().validate(questionnaire);
  for (const message of judged.messages.filter(one => one.severity === 'error' || one.severity === 'fatal')) {
    say(id, message.location + ': ' + message.message);
  }
  const variables = questionnaire.extension.map(one => one.valueExpression);
  const scores = questionnaire.item.filter(item => item.readOnly).map(item => ({
    linkId: item.linkId,
    value: fhirpath.compile(item.extension[0].valueExpression.expression, r4),
  }));
  const parsed = variables.map(one => ({ name: one.name, value: fhirpath.compile(one.expression, r4) }));
  for (const line of fs.readFileSync(path.join(folder, id + '.rows'), 'utf8').trim().split('\n')) {
    const row = JSON.parse(line);
    const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item: [] };
    for (const [item, code] of Object.entries(row.codes)) {
      response.item.push({ linkId: item, answer: [{ valueCoding: { code: String(code) } }] });
    }
    const environment = { resource: response };
    for (const one of parsed) environment[one.name] = one.value(response, { resource: response });
    for (const score of scores) {
      const given = score.value(response, environment);
      const value = given.length === 0 ? null : given[0];
      const expected = row.scores[score.linkId];
      compared++;
      const same = value === null || expected === null ? value === expected : Math.abs(value - expected) < 1e-8;
      if (!same) say(id, score.linkId + ' is ' + value + ', expected ' + expected + ' of ' + line);
      if (value !== null) response.item.push({ linkId: score.linkId, answer: [{ valueDecimal: value }] });
    }
  }
}
console.log(compared + ' scores compared, ' + wrong + ' wrong');
process.exit(wrong === 0 && compared > 0 ? 0 : 1);
