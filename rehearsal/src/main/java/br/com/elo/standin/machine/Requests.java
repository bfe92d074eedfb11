package br.com.elo.standin.machine;

import java.time.Duration;
import java.util.List;

/** The requests that an instance answered of late. */
public record Requests(Duration window, List<Served> requests) {
    /**
     * One of them.
     *
     * @param status  of the answer
     * @param seconds it took
     */
    public record Served(int status, double seconds) {
    }

    public int count() {
        return requests.size();
    }

    /** How many were answered with a status of this class: 2 for 200 to 299. */
    public int count(int statusClass) {
        return (int) requests.stream().filter(request -> request.status() / 100 == statusClass).count();
    }

    /**
     * The seconds in which so many of them were answered.
     *
     * @param percent such as 99.9
     * @return 0 if there were none
     */
    public double latency(double percent) {
        List<Double> times = requests.stream().map(Served::seconds).sorted().toList();
        return times.isEmpty() ? 0 : times.get((int) Math.ceil(percent / 100 * times.size()) - 1);
    }
}
