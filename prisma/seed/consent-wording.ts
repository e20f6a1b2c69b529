/** What a caller is told before a sensitive motivation is written down. The firm's own lawyers should confirm it. */
export const firstConsentWording = {
  version: 1,
  textEn:
    "You do not have to say why you are thinking of Canada. If you do, and your reason touches on your religion, " +
    "political opinion, racial or ethnic origin, sexual orientation or health, we write it down only with your " +
    "agreement. We use it to advise you and, without your name, to count why people call us. It is protected by " +
    "solicitor-client privilege. You may withdraw your agreement at any time, and we will then remove it. Do you agree?",
  textFr:
    "Rien ne vous oblige à dire pourquoi vous songez au Canada. Si vous le dites et que votre motif touche à votre " +
    "religion, à vos opinions politiques, à votre origine raciale ou ethnique, à votre orientation sexuelle ou à votre " +
    "santé, nous ne le notons qu’avec votre accord. Nous nous en servons pour vous conseiller et, sans votre nom, pour " +
    "compter les raisons des appels. Le secret professionnel le protège. Vous pouvez retirer votre accord en tout " +
    "temps; nous effacerons alors ce motif. Êtes-vous d’accord?",
} as const;
