using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class FindingParserTests
{
    private const string Sitting = "slot: timing, value: sitting_long, weight: 2, because: piriformis.sit";

    [Theory]
    [InlineData("slot: sign, value: x, weight: 2, because: piriformis.sit", "'slot' must be one of region, side, timing, not 'sign'")]
    [InlineData("slot: side, value: left, weight: 2, because: piriformis.sit", "'value' must be one of one, both, midline, not 'left'")]
    [InlineData("slot: region, value: lowerback, weight: 2, because: piriformis.sit", "region 'lowerback' does not exist; did you mean 'lower_back'?")]
    [InlineData("slot: timing, value: sitting_lng, weight: 2, because: piriformis.sit", "time 'sitting_lng' does not exist; did you mean 'sitting_long'?")]
    [InlineData("slot: timing, value: sitting_long, weight: 2, because: piriformis.sitting", "sentence 'piriformis.sitting' does not exist; did you mean 'piriformis.sit'?")]
    [InlineData("slot: timing, value: sitting_long, weight: 0, because: piriformis.sit", "'weight' must not be 0: the finding would say nothing")]
    [InlineData("slot: timing, value: sitting_long, weight: 2", "'because' is missing")]
    public void What_is_wrong_in_a_finding_is_told(string finding, string message) =>
        Good.Replace(Piriformis, Sitting, finding).ShouldTell(Piriformis, "- { slot", message);

    [Fact]
    public void A_finding_may_count_only_when_denied() =>
        Good.Replace(Piriformis, Sitting, "slot: timing, value: sitting_long, weight: 0, denied: -1, because: piriformis.sit")
            .Load().Muscles["piriformis"].Findings[0].Denied.ShouldBe(-1);

    [Fact]
    public void A_weight_must_be_written() =>
        Good.Replace(Piriformis, "weight: 2, because", "denied: -1, because").ShouldTell(Piriformis, "- { slot", "'weight' is missing");

    [Fact]
    public void Two_findings_for_one_answer_are_an_error() =>
        Good.Append(Piriformis, "  - { slot: timing, value: sitting_long, weight: 1, because: piriformis.sit }")
            .ShouldTell(Piriformis, "weight: 1", "there is a finding for timing 'sitting_long' already; give one weight to both");
}
