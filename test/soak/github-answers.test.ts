import { describeOddAnswers } from "./expect-answers.ts";

describeOddAnswers("github");
