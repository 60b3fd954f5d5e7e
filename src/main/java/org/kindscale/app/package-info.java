/**
 * What use cases share: requests, instruments and how they are read, inputs, outputs that appear whole or not at all.
 *
 * <p>The floor of its rooms. It opens and moves files, but knows no command line and no terminal.
 *
 * <p>Open to the rooms of {@code app} alone: {@code AnalysisDesign}, {@code InstrumentNotes}, {@code KeyFindings},
 * {@code QualityDesign}, {@code ScorePlans}, {@code SimulationDesign}, {@code Spool}.
 *
 * <p>May use every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app;

import org.jspecify.annotations.NullMarked;
