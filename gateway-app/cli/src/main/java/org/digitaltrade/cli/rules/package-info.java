/**
 * The law on data transfers as data, asked without any network: the rule sets that come with the program, what they say
 * about a flow, and how flows would fall under another version.
 */
@NullMarked
package org.digitaltrade.cli.rules;

import org.jspecify.annotations.NullMarked;
