package org.digitaltrade.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Progress;

/**
 * How subjects are measured together: each is warmed up, since a JVM needs half a minute to become fast, and then they take turns
 * under every load.
 *
 * @param warmUp time of each subject under the first load that is not counted
 * @param turn time of one turn
 * @param turns turns of each subject under each load
 * @param loads calls in flight, the first one is the most important
 */
public record Trial(Duration warmUp, Duration turn, int turns, List<Integer> loads) {
    public Trial {
        loads = List.copyOf(loads);
    }

    /** Measures; one measurement for each subject and load, subjects of one load side by side. */
    public List<Measurement> run(List<? extends Subject> subjects, Progress progress) throws CommandException {
        for (Subject subject : subjects) {
            progress.start("warm up " + subject.name());
            Sample sample = subject.run(loads.get(0), warmUp);
            progress.done(sample.perSecond() + "/s");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int load : loads) {
            List<List<Sample>> samples = new ArrayList<>();
            subjects.forEach(subject -> samples.add(new ArrayList<>()));
            for (int done = 0; done < turns; done++) {
                for (int i = 0; i < subjects.size(); i++) {
                    progress.start(subjects.get(i).name() + ", " + load + " in flight");
                    Sample sample = subjects.get(i).run(load, turn);
                    samples.get(i).add(sample);
                    progress.done(sample.perSecond() + "/s");
                }
            }
            for (int i = 0; i < subjects.size(); i++) {
                measurements.add(new Measurement(subjects.get(i).name(), load, samples.get(i)));
            }
        }
        return measurements;
    }
}
