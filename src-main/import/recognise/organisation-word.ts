/** Words that make a text the name of a heating company. */
export const organisationWord = /热力|供热|热电|热能|供暖|暖通|能源|公司|集团|热源厂/;
