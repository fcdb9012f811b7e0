using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Tests.Knowledge;

public class SentenceUseTests
{
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void Sentences_of_topics_techniques_findings_flags_and_cards_are_used() =>
        SentenceUse.UnusedSentences(KnowledgeFolder.Good.Load(), Nothing).ShouldBeEmpty();

    [Fact]
    public void A_sentence_that_nothing_says_is_told_at_its_line() =>
        SentenceUse.UnusedSentences(WithOneMore(), Nothing).ShouldHaveSingleItem().ToString().ShouldBe(
            "knowledge/topics/general.yaml:5: sentence 'general.lost' is never said: name it in a topic, technique, finding, flag, card or dialog");

    [Fact]
    public void A_sentence_that_a_dialog_says_is_used() =>
        SentenceUse.UnusedSentences(WithOneMore(), new HashSet<string> { "general.lost" }).ShouldBeEmpty();

    private static KnowledgeBase WithOneMore() =>
        KnowledgeFolder.Good.Replace(GoodFiles.General, "topics:", "  - { id: general.lost, say: A text., source: ours }\ntopics:").Load();
}
