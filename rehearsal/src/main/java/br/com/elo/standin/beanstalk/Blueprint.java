package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Release;
import br.com.elo.standin.option.Settings;
import java.util.Map;

/**
 * What an environment is built by.
 *
 * @param merged   the options that count
 * @param release  what the instances run
 * @param template of its CloudFormation stack
 */
record Blueprint(Settings merged, Release release, Map<String, Object> template) {
}
