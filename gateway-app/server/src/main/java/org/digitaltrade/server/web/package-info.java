/**
 * What every answer of the gateway has in common: strict canonical JSON in and out, problems (RFC 9457) with stable codes
 * and titles in English and Chinese, request ids and protective headers. Knows no business and no ledger.
 */
@NullMarked
package org.digitaltrade.server.web;

import org.jspecify.annotations.NullMarked;
