using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class TopicParserTests
{
    [Theory]
    [InlineData("when: [ask:where]", "when: [ask:were]", "when", "term 'ask:were' does not exist; did you mean 'ask:where'?")]
    [InlineData("when: [ask:where]", "when: [technique:psoas-by-hond]", "when", "technique 'psoas-by-hond' does not exist; did you mean 'psoas-by-hand'?")]
    [InlineData("when: [ask:where]", "when: []", "when", "topic 'where-from' must name under 'when' what is meant by those who ask it")]
    [InlineData("when: [ask:where]", "when: [ask:where, []]", "when", "topic 'where-from' must name under 'when' what is meant by those who ask it")]
    [InlineData("say: [general.sources]", "say: [general.source]", "say: [", "sentence 'general.source' does not exist; did you mean 'general.sources'?")]
    [InlineData("say: [general.sources]", "say: []", "say: [", "topic 'where-from' must say 1 to 3 sentences, not 0")]
    [InlineData("say: [general.sources]", "say: [psoas.said, psoas.back, psoas.morning, psoas.one-side]", "say: [", "topic 'where-from' must say 1 to 3 sentences, not 4")]
    [InlineData("examples: [where is that from?, who says so?]", "examples: [who says so?]", "examples", "topic 'where-from' must have at least 2 examples, not 1")]
    public void What_is_wrong_in_a_topic_is_told(string old, string with, string lineWith, string message) =>
        Good.Replace(General, old, with).ShouldTell(General, lineWith, message);

    [Fact]
    public void Two_topics_with_one_id_are_an_error() =>
        Good.Replace(General, "id: where-from", "id: psoas-pronunciation")
            .ShouldTell(General, "id: psoas-pronunciation", "topic 'psoas-pronunciation' exists already (knowledge/muscles/psoas.yaml:21)");

    [Fact]
    public void Two_files_of_topics_with_one_id_are_an_error() =>
        Good.With("knowledge/topics/more.yaml", "{ id: general, review: none }")
            .ShouldTell("knowledge/topics/more.yaml", "id", "topics file 'general' exists already (knowledge/topics/general.yaml:1)");
}
