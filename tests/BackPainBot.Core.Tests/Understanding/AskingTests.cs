using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Understanding;

/// <summary>When a message is a question to the topics, and where a technique that runs decides which one answers.</summary>
public class AskingTests
{
    [Theory]
    [InlineData("is the psoas close to the surface", "psoas-near-skin")]
    [InlineData("should my belly fill when i breathe", "floor-belly-fill")]
    [InlineData("was the page updated later", "page-added")]
    public void The_order_of_the_words_asks_without_a_question_mark(string text, string topic) => Read.Talk(text).Topics[0].Id.ShouldBe(topic);

    [Theory]
    [InlineData("is worse in the mornings")]
    [InlineData("can feel it in my groin when i lift my leg")]
    public void A_sentence_without_its_subject_asks_nothing(string text) => Read.Talk(text).Topics.ShouldBeEmpty();

    [Fact]
    public void A_question_word_inside_the_phrase_of_a_thing_asks() => Read.Talk("which handle").Topics.ShouldNotBeEmpty();

    [Theory]
    [InlineData("psoas-on-floor", "ball-place-floor")]
    [InlineData("iliacus-and-ql-ball", "ball-place")]
    public void Where_a_technique_runs_its_own_topic_answers_first(string technique, string topic) =>
        RealBot.Instance.Recognizer.Read("where does the ball go", new ReadingContext(InStep: true, "psoas", technique)).Topics[0].Id.ShouldBe(topic);
}
