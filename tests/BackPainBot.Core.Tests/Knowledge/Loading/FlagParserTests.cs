using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class FlagParserTests
{
    [Theory]
    [InlineData("level: clinician-first", "level: soon", "level", "'level' must be one of emergency, same-day, clinician-first, care, not 'soon'")]
    [InlineData("bars: [belly,", "bars: [bely,", "bars", "'bely' is unknown in 'bars' (known: belly, ball-under-belly, ball-on-back, hard-tool, hip-front, side, everything)")]
    [InlineData("keeps-days: 7", "keeps-days: -1", "keeps-days", "'keeps-days' must be 0 to 3650, not -1")]
    [InlineData("keeps-days: 7", "keeps-days: 2000000000", "keeps-days", "'keeps-days' must be 0 to 3650, not 2000000000")]
    [InlineData("keeps-days: 7", "keeps-hours: 2000000000", "keeps-hours", "'keeps-hours' must be 0 to 87600, and goes with 'keeps-days: 0' only")]
    [InlineData("level: clinician-first", "level: same-day", "open:", "flag 'pregnancy' is same-day: its advice stands alone, take 'open' out")]
    [InlineData("words: [pregnant]", "words: []", "id: pregnancy", "'flag:pregnancy' has no words (list what people say for it under 'words')")]
    [InlineData("open: [pregnancy.open]", "open: [pregnancy.opn]", "open:", "sentence 'pregnancy.opn' does not exist; did you mean 'pregnancy.open'?")]
    public void What_is_wrong_in_a_flag_is_told(string old, string with, string lineWith, string message) =>
        Good.Replace(Pregnancy, old, with).ShouldTell(Pregnancy, lineWith, message);

    [Fact]
    public void An_emergency_must_have_advice() =>
        Good.Replace(Accident, "advice: [accident.go]\n", "")
            .ShouldTell(Accident, "id: accident", "flag 'accident' can be emergency or same-day: it must have 'advice', first what to do and by when");

    [Fact]
    public void A_follow_up_that_can_lead_to_an_emergency_makes_advice_needed_too() =>
        Good.Replace(Accident, "\nlevel: emergency", "\nlevel: care").Replace(Accident, "advice: [accident.go]\n", "")
            .ShouldTell(Accident, "id: accident", "flag 'accident' can be emergency or same-day: it must have 'advice', first what to do and by when");

    [Theory]
    [InlineData("    - { id: before, label: Before this pain began, level: none }", "", "follow-up", "'follow-up' must have at least two 'choices'")]
    [InlineData("id: before", "id: week", "id: week, label: Before", "choice 'week' exists already (knowledge/flags/accident.yaml:17)")]
    [InlineData("level: none }", "level: never }", "never", "'level' must be one of emergency, same-day, clinician-first, care, none, not 'never'")]
    [InlineData("level: none }", "level: same-day }", "follow-up", "choice 'before' is same-day and flag 'accident' emergency: the choice must have 'advice' of its own")]
    [InlineData("ask: accident.when", "ask: accident.whn", "ask:", "sentence 'accident.whn' does not exist; did you mean 'accident.when'?")]
    public void What_is_wrong_in_a_follow_up_is_told(string old, string with, string lineWith, string message) =>
        Good.Replace(Accident, old, with).ShouldTell(Accident, lineWith, message);
}
