using static BackPainBot.Core.Tests.Dialogs.Loading.DialogFolder;

namespace BackPainBot.Core.Tests.Dialogs.Loading;

public sealed class EngineParserTests
{
    private const string Engine = "dialogs/engine.yaml";

    public static TheoryData<string> Keys() =>
        [.. "resets telling correcting facts numbers with-suggestion disclaimer ask-first own-pain not-offered exceptions every-line ask-next holds-back stays pain-first over plain-no denying either-way places beside-line beside-none of-oneself joiners first-side".Split(' ')];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_that_was_deleted_is_told(string key)
    {
        // A missing key is told where the file's first key stands.
        var lines = Good.Files[Engine].Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith($"{key}:", StringComparison.Ordinal));
        var end = lines.FindIndex(at + 1, l => l.Length > 0 && l[0] != ' ');
        lines.RemoveRange(at, end - at);

        var first = lines.FindIndex(l => l.Length > 0 && l[0] is not ('#' or ' ')) + 1;
        Good.With(Engine, string.Join('\n', lines)).Errors().ShouldContain($"{Engine}:{first}: '{key}' is missing");
    }

    [Theory]
    [InlineData("pause-minutes: 30", "pause-minutes: -5", "'pause-minutes' must be 1 to 527040, not -5")]
    [InlineData("visit-days: 60", "visit-days: 2000000000", "'visit-days' must be 1 to 3650, not 2000000000")]
    [InlineData("worse-in-a-row: 2", "worse-in-a-row: 0", "'worse-in-a-row' must be 1 to 100, not 0")]
    [InlineData("gap-minutes: 240", "gap-minutes: soon", "'gap-minutes' must be a whole number, not 'soon'")]
    [InlineData("first-side: left", "first-side: lfet", "'first-side' must be one of left, right, not 'lfet'")]
    [InlineData("disclaimer: safety.disclaimer", "disclaimer: []", "'disclaimer' must name one line or sentence")]
    [InlineData("muscle: [technique, ready, walk, slow]", "muscle: [technque, ready, walk, slow]", "slot 'technque' does not exist; did you mean 'technique'?")]
    [InlineData("telling: [describe_pain,", "telling: [describe_pian,", "intent 'describe_pian' does not exist; did you mean 'describe_pain'?")]
    [InlineData("correcting: [\"intent:correction\",", "correcting: [\"intent:corection\",", "intent 'corection' does not exist; did you mean 'correction'?")]
    [InlineData("ask-first: [\"ask:can_i\",", "ask-first: [\"ask:cna_i\",", "term 'ask:cna_i' does not exist; did you mean 'ask:can_i'?")]
    [InlineData("heard: \"Noted: {facts}.\"", "heard: \"Noted: {fcats}.\"", "unknown slot '{fcats}' (known: {side}, {other-side}, {muscle}, {technique}, {tool}, {region}, {flag}, {facts})")]
    [InlineData("today: today's", "today: \"{last-when}\"", "unknown slot '{last-when}' (known: {side}, {other-side}, {muscle}, {technique}, {tool}, {region}, {flag})")]
    [InlineData("side: \"{name}\"", "side: \"{side}\"", "unknown slot '{side}' (known: {name})")]
    [InlineData("id: practised,", "id: practiced,", "the engine offers no button 'practiced'; did you mean 'practised'?")]
    [InlineData("label: Stop, act: stop }", "label: Stop, act: stpo }", "command or sign 'stpo' does not exist; did you mean 'stop'?")]
    public void A_value_that_does_not_exist_or_fit_is_told(string old, string with, string message) =>
        Good.Replace(Engine, old, with).ShouldTell(Engine, with, message);

    [Fact]
    public void A_button_that_is_missing_is_told()
    {
        var spoilt = Good.With(Engine, string.Join('\n', Good.Files[Engine].Split('\n').Where(l => !l.Contains("id: not-sure", StringComparison.Ordinal))));

        spoilt.ShouldTell(Engine, "buttons:", "the button 'not-sure' is missing; the engine offers it");
    }
}
