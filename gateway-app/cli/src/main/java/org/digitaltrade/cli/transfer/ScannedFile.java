package org.digitaltrade.cli.transfer;

import java.util.List;
import org.digitaltrade.domain.Hash;

/** What one pass over a file's bytes tells. */
record ScannedFile(Hash sha256, Hash sm3, long bytes, long rows, List<String> header) {}
