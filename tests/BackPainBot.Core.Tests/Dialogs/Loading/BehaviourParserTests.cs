using static BackPainBot.Core.Tests.Dialogs.Loading.DialogFolder;

namespace BackPainBot.Core.Tests.Dialogs.Loading;

public sealed class BehaviourParserTests
{
    [Theory]
    [InlineData("routes", "intent: greet,", "intent: gret,", "intent 'gret' does not exist; did you mean 'greet'?")]
    [InlineData("routes", "{ intent: greet, begin: welcome, off-card: true }", "{ intent: greet }", "the route of 'greet' does nothing: it needs 'begin', 'say' or 'say-in'")]
    [InlineData("signs", "hear: [\"intent:feel_pulse\",", "hear: [\"intent:feel_pluse\",", "intent 'feel_pluse' does not exist; did you mean 'feel_pulse'?")]
    [InlineData("signs", "over-score: 5", "over-score: 11", "'over-score' must be 0 (no number is it) to 9, not 11")]
    [InlineData("signs", "level: same-day", "level: smae-day", "'level' must be one of emergency, same-day, clinician-first, care, not 'smae-day'")]
    [InlineData("signs", "flag: abdominal_pulsating_mass, ", "begin: pulse, ", "'level' needs a 'flag' that has the level")]
    [InlineData("signs", "begin: tingle", "do: tingle", "unknown key 'do' (known here: afterwards, before-answer, begin, flag, gives-way, gives-way-to, hear, id, level, over-score, repeats, say)")]
    [InlineData("signs", "begin: cant-find, gives-way: true", "begin: cant-find, before-answer: [if-now]", "'cant-find' answers no question: 'before-answer' and 'gives-way-to' need 'gives-way'")]
    [InlineData("signs", "flag: abdominal_pulsating_mass, level: same-day", "flag: abdominal_pulsating_mass, level: same-day, gives-way: true", "'pulse-strong' tells a flag, and a sign with a 'flag' never gives way")]
    [InlineData("commands", "do: pause", "do: puase", "'do' must be one of back, help, near-danger, next, pause, repeat, restart, resume, show-all, slower, source, start-over, stop, why-ask, why-these, not 'puase'")]
    [InlineData("commands", "hear: [\"intent:pause\"], ", "", "'pause' is never heard: name terms or intents under 'hear'")]
    [InlineData("commands", ", do: pause", "", "'pause' does nothing: it needs 'do', 'begin' or 'say'")]
    [InlineData("repair", "say: [stuck, ways-out], ", "", "'say' must name at least one line")]
    [InlineData("repair", "show: ways-out", "show: zzz", "'show' must be one of rephrase, choices, ways-out, not 'zzz'")]
    public void What_is_wrong_in_an_entry_is_told_at_its_line(string file, string old, string with, string message)
    {
        var path = $"dialogs/{file}.yaml";
        var before = Good.Files[path].Split('\n');
        var line = Array.FindIndex(before, l => l.Contains(old, StringComparison.Ordinal));

        Good.Replace(path, old, with).Errors().ShouldContain($"{path}:{line + 1}: {message}");
    }

    [Fact]
    public void An_intent_that_has_two_routes_is_told_at_the_second() =>
        Good.Replace("dialogs/routes.yaml", "intent: help,", "intent: greet,").ShouldTell("dialogs/routes.yaml", "intent: greet, begin: help", "'greet' stands in 'routes' twice");

    [Theory]
    [InlineData("commands", "commands")]
    [InlineData("signs", "signs")]
    [InlineData("routes", "routes")]
    [InlineData("repair", "repair")]
    [InlineData("repair", "ways-out")]
    public void A_list_that_is_empty_is_told(string file, string key) =>
        Good.With($"dialogs/{file}.yaml", $"{key}: []").Errors().ShouldContain($"dialogs/{file}.yaml:1: '{key}' must have at least one entry");
}
