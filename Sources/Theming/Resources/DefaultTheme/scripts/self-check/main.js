/** @file The self-check: turns the long form of the page into one question at a time, and its answers into a result. */

import { App } from "./app.js";

const root = document.getElementById("self-check");
const data = document.getElementById("self-check-data");
if (root && data) new App(root, JSON.parse(data.textContent ?? "")).start();
