using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class NamedParserTests
{
    [Theory]
    [InlineData("{ id: hip, name: the hip, is: hipp, words: [hip] }", "region 'hipp' does not exist; did you mean 'hip'?")]
    [InlineData("{ id: hip, name: the hip, is: low_spine, words: [hip] }", "'hip' is 'low_spine', which is itself 'lower_back': 'is' must name a coarse id")]
    [InlineData("{ id: hip, name: the hip, is: hip, words: [hip] }", "'hip' is 'hip', which is itself 'hip': 'is' must name a coarse id")]
    [InlineData("{ id: hip, name: the hip, vague: [hip] }", "'vague' needs 'alternatives': the ids that these words may also mean")]
    [InlineData("{ id: hip, name: the hip, words: [hip], alternatives: [grion] }", "region 'grion' does not exist; did you mean 'groin'?")]
    [InlineData("{ id: hip, name: the hip, words: [hip], treated: no }", "'treated' must be true or false")]
    [InlineData("{ id: groin, name: the hip, words: [hip] }", "region 'groin' exists already (knowledge/regions.yaml:3)")]
    [InlineData("{ id: Hip, name: the hip, words: [hip] }", "region id 'Hip' must be lower case letters, digits, '_' and '-'")]
    [InlineData("{ id: hip, name: the hip }", "'region:hip' has no words (list what people say for it under 'words')")]
    [InlineData("{ name: the hip, words: [hip] }", "'id' is missing")]
    public void What_is_wrong_in_a_region_is_told(string region, string message) =>
        Good.Append(Regions, $"- {region}").ShouldTell(Regions, region, message);

    [Fact]
    public void Only_regions_have_vague_words() =>
        Good.Append(Tools, "- { id: ball, name: a ball, words: [ball], vague: [thing] }")
            .ShouldTell(Tools, "ball", "unknown key 'vague' (known here: id, is, name, shown, words)");

    [Fact]
    public void A_finer_tool_names_its_parent() =>
        Good.Append(Tools, "- { id: hook_cane, name: a hook, words: [hook], is: theracane }")
            .Load().Tools["hook_cane"].Is.ShouldBe("theracane");
}
