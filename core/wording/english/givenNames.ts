/**
 * Given names that are hardly anything else in technical prose: no month, place, product, language or everyday word.
 * A capital and one of these is read as a person where a rule asks for one; it is no finding by itself.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
  aaron abdul abigail adam adrian agnes ahmed aisha akira alan albert alejandro alex alexander alexandra alfred ali alice
  alicia alison amanda amir amit amy ana anders andrea andreas andrei andrew andy angela anita anja ann anna anne annie
  anthony anton antonio anya arjun arnold arthur arun asha ashley astrid audrey axel barbara barry beatrice becky ben
  benjamin bernard bernd beth betty bianca bjorn boris brandon brenda brian bridget bruce bruno bryan camille carla
  carlos carmen carol caroline catherine cathy cecilia chantal charlie chen chiara chloe chris christian christina
  christine christoph christopher claire clara colin connor craig cristina curtis cynthia daniel daniela danielle danny
  darren dave david deborah debra deepak denise dennis derek diana diego dieter dilip dmitri dmitry dominik donald donna
  doris dorothy doug douglas duncan edgar edith eduardo edward eileen elena eleni eli elias elijah elisabeth elizabeth
  ella ellen emil emily emma enrique eric erica erik erika ernest esther ethan eugene eva evan evelyn fatima felix
  fernando fiona florian francesca francesco francis francisco franz fred frederick fredrik gabriel gabriela gareth gary
  geoff george gerald gerard gerhard giovanni giulia gordon graham greg gregory greta guido gustav hannah hans harold
  harriet harry hassan heather heidi heinz helen helena helga henrik henry herbert hiroshi holger howard hugo ian ibrahim
  igor ines ingrid irene isaac isabel isabella ivan ivana jacob jacqueline jakob james jamie jan jane janet jason javier
  jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jessica jesus jill jim jimmy joachim joan joanna joel johan
  johanna johannes john johnny jonas jonathan jordi jorge jose josef joseph josh joshua joyce juan juanita judith jun
  jurgen justin kai karen karim karin karl katarina kate katherine kathleen kathy katja katrin kayla keith kelly ken
  kenji kenneth kevin khalid kim kirsten klaus kristen kristina kumar kurt kyle lars laura lauren laurent leah lena
  leon leonard leonardo leslie liam lina linda lisa liz lois lorenzo louis louise lucas lucia lucy luigi luis lukas luke
  lydia magnus malcolm manuel manuela marc marcel marcelo marco marcus margaret maria marie marina mario marion marta
  martha martin martina marvin mary mateo mathias matt matteo matthew matthias maureen maurice megan mehmet mei melanie
  melissa michael michaela michel michelle miguel mikael mike mikhail milan mohamed mohammed moritz muhammad nadia nadine
  nancy naomi natalia natalie nathan neha neil nicholas nick nicola nicolas nicole nikhil nikita nikolai nils nina noah
  nora norman olaf oleg olga oliver olivia omar oscar otto owen pablo pamela paolo patricia patrick paul paula paulo
  pavel pedro peggy penny petr petra philip philipp philippe phil pierre piotr priya rachel rafael rahul raj rajesh ralf
  ralph ramon raphael rashid ravi raymond rebecca regina renate rene ricardo richard rita robert roberto robin roger
  roland rolf roman ron ronald rosa rosemary ross roy rudolf russell ruth ryan sabine sabrina sally sam samantha samir
  samuel sandeep sandra sanjay sara sarah satoshi scott sean sebastian sergei sergey sergio sharon sheila shirley silvia
  simon simone sofia sonia sonja sophia sophie stefan stefanie stella stephan stephanie stephen steve steven stuart
  sunil susan susanne suzanne sven sylvia tamara tanja tanya tara tariq tatiana ted teresa terry theo theresa thomas tim
  timothy tina tobias todd tom tomas tomasz toni tony tracy tunde udo ulrich ulrike ursula uwe vanessa vera veronica
  vijay vikram viktor vincent vladimir walter wanda wei wendy werner wilhelm william wolfgang xavier yan yasmin yolanda
  yuki yuri yusuf yvonne zhang zoe
  `
    .trim()
    .split(/\s+/u),
);
