using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Tests.Dialogs;
using BackPainBot.Transcripts;
using Xunit.Abstractions;

namespace BackPainBot.Core.Tests.Knowledge;

/// <summary>
/// The register of the research numbers what the document says, SF001 to SF125. All of it can be brought up: by a question,
/// in a technique, or as a reason. The test's output shows where.
/// </summary>
public sealed class FactCoverageTests(ITestOutputHelper output)
{
    private const int FactsInRegister = 125;

    private readonly SortedDictionary<string, SortedSet<string>> _where = new(StringComparer.Ordinal);

    /// <summary>Of each fact a few places are enough to find it.</summary>
    private const int PlacesShown = 3;

    private static KnowledgeBase Knowledge => RealBot.Instance.Knowledge;

    [Fact]
    public void Every_fact_of_the_register_can_be_brought_up()
    {
        AskEverything();
        WalkEveryTechnique();
        TellEveryPain();

        var register = Enumerable.Range(1, FactsInRegister).Select(n => $"SF{n:D3}").ToList();
        foreach (var fact in register)
            output.WriteLine($"{fact}  {(_where.TryGetValue(fact, out var places) ? string.Join("; ", places) : "nowhere")}");
        register.Except(_where.Keys).ShouldBeEmpty("nothing that a person can say brings these up");
    }

    [Fact]
    public void No_sentence_carries_a_fact_that_the_register_does_not_have() =>
        Knowledge.Sentences.Values
            .SelectMany(s => s.Facts.Select(f => (s.Id, Fact: f)))
            .Where(f => !f.Fact.StartsWith("SF", StringComparison.Ordinal) || !int.TryParse(f.Fact[2..], out var n) || n is < 1 or > FactsInRegister)
            .ShouldBeEmpty();

    private void AskEverything()
    {
        foreach (var topic in Knowledge.Topics.Values)
        {
            foreach (var example in topic.Examples)
            {
                var talk = new Talk();
                talk.Say(example);
                Note(talk, $"'{example}'");
            }
        }
    }

    private void WalkEveryTechnique()
    {
        foreach (var technique in Knowledge.Techniques.Values)
            Note(TechniqueWalk.Play(technique), technique.Id);
    }

    private void TellEveryPain()
    {
        foreach (var muscle in Knowledge.Muscles.Values)
        {
            foreach (var finding in muscle.Findings)
                Note(PainTalk.Play(muscle, finding), $"a pain, {finding.Slot} {finding.Value}");
        }
    }

    private void Note(Talk talk, string where)
    {
        foreach (var fact in talk.Said.Where(Knowledge.Sentences.ContainsKey).SelectMany(id => Knowledge.Sentences[id].Facts))
        {
            if (!_where.TryGetValue(fact, out var places))
                _where[fact] = places = new SortedSet<string>(StringComparer.Ordinal);
            if (places.Count < PlacesShown)
                places.Add(where);
        }
    }
}
