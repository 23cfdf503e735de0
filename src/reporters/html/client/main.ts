// The script of the HTML report. It runs in the reader's browser, under a policy that lets it load nothing and make no
// markup from text; .config/build-page.mjs bundles it into the reporter.

import { startList } from './list.ts';
import { startTheme, startTicks } from './remembered.ts';
import { startRows } from './rows.ts';

document.documentElement.classList.add('scripted');
startTheme();
startList();
startRows();
startTicks();
