// A plan as an Excel file in the built product: chosen while the Secretariat is set up, until what is in it is said.
import { strToU8, zipSync } from 'fflate';

/** Milliseconds from choosing a workbook of 20 priorities, 2,000 activities and 200 members until its plan is shown. */
export async function measurePlanImport(launch, site) {
  const context = await launch();
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    const field = page.getByLabel('Use another plan file');
    await field.waitFor();
    const buffer = Buffer.from(planWorkbook());
    await field.setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer });
    const chosen = Date.now();
    await page.getByText('Bench Forum · 2,000 activities · 200 members').waitFor();
    return Date.now() - chosen;
  } finally {
    await context.close();
  }
}

function planWorkbook() {
  const each = (count, make) => Array.from({ length: count }, (_, at) => make(at + 1));
  const title = 'Adopt the electronic declaration for every vessel that calls at an outer port. '.repeat(2);
  const objectives = each(20, (p) => each(5, (o) => [`${p}.${o}`, `${p}`, `Objective ${p}.${o}`])).flat();
  const activities = objectives.flatMap(([code]) =>
    each(20, (a) => [`${code}.${a}`, code, title, 'member', 'annual', '03-31', 'M1; M2; M3']),
  );
  return workbook({
    Plan: [
      ['Plan code', 'bench'],
      ['Language', 'en'],
      ['Title', 'Bench plan'],
      ['Organisation', 'Bench Forum'],
      ['Secretariat’s code', 'SEC'],
      ['Secretariat’s name', 'Secretariat'],
      ['First day', '2025-07-01'],
      ['Last day', '2030-06-30'],
      ['A plan year starts in month', '7'],
    ],
    Priorities: [['Code', 'Title'], ...each(20, (p) => [`${p}`, `Priority ${p}`])],
    Objectives: [['Code', 'Priority', 'Title'], ...objectives],
    Activities: [
      ['Code', 'Objective', 'Title', 'Who answers', 'How often', 'Due', 'Applies to'],
      ...activities,
    ],
    Members: [['Code', 'Name', 'Other names'], ...each(200, (m) => [`M${m}`, `Member ${m}`, `Alias ${m}`])],
  });
}

function workbook(rowsByName) {
  const names = Object.keys(rowsByName);
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const relations = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`);
  const parts = {
    'xl/workbook.xml': strToU8(`<workbook><sheets>${sheets.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
  };
  names.forEach((name, at) => {
    const rows = rowsByName[name].map((row) => {
      const cells = row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
      return `<row>${cells.join('')}</row>`;
    });
    parts[`xl/worksheets/sheet${at}.xml`] = strToU8(`<worksheet>${rows.join('')}</worksheet>`);
  });
  return zipSync(parts);
}
