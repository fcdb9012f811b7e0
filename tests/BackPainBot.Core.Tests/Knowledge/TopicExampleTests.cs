using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Tests.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Knowledge;

/// <summary>Each fact that is written down as an answer can be asked for, in the words that its file gives.</summary>
public sealed class TopicExampleTests
{
    public static TheoryData<string> Topics() =>
        [.. RealBot.Instance.Knowledge.Topics.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_example_is_answered_with_all_of_the_topic(string id)
    {
        var topic = RealBot.Instance.Knowledge.Topics[id];

        var wrong = topic.Examples.Select(example => Missing(example, topic.Say)).OfType<string>().ToList();

        wrong.ShouldBeEmpty($"{topic.Place.Path}:{topic.Place.Line}: topic '{id}'");
    }

    /// <summary>Null when all was said; otherwise what was asked and what came instead.</summary>
    private static string? Missing(string example, IReadOnlyList<string> say)
    {
        var reply = new Talk().Say(example);
        var said = SentencesOf(reply);
        return say.All(said.Contains) ? null : $"'{example}' ({reply.Intent}) got {string.Join(", ", said)}";
    }

    private static List<string> SentencesOf(Reply reply) => [.. reply.Paragraphs.SelectMany(p => p.Lines).Select(l => l.Id)];
}
