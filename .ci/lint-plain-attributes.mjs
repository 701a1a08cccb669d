const spoken = ['title', 'label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];

/** The attributes of page elements that people read and lingui/no-unlocalized-strings passes over. */
const plainAttribute = {
  create(context) {
    return {
      JSXAttribute({ name, parent, value }) {
        const isElement = parent.name.type === 'JSXIdentifier' && /^[a-z]/.test(parent.name.name);
        if (!isElement || name.type !== 'JSXIdentifier' || !spoken.includes(name.name)) return;
        const literal = value?.type === 'JSXExpressionContainer' ? value.expression : value;
        if (literal?.type !== 'Literal' || !/\p{L}/u.test(String(literal.value))) return;
        context.report({ node: literal, message: `People read ${name.name}: take its text from t\`…\`.` });
      },
    };
  },
};

export default { meta: { name: 'wayfinder' }, rules: { 'plain-attribute': plainAttribute } };
