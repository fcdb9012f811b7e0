using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding;

/// <summary>Finds the topics that answer a message, by the terms that it holds.</summary>
internal sealed class TopicIndex
{
    /// <summary>
    /// What an element counts that comes from where the talk stands; one that was said counts 1 and more. So low that a topic
    /// which leans on the talk loses to any whose terms were all said.
    /// </summary>
    private const double FromContext = -10;

    /// <summary>
    /// What a technique counts. Nobody says its name: a topic that asks for one was written for its steps, and there it answers
    /// before the general one.
    /// </summary>
    private const double FromTechnique = 1.5;

    /// <summary>What each further word of a phrase adds: "trigger point release" says more than "release".</summary>
    private const double PerWord = 0.2;

    /// <summary>A message without a question asks for a topic only when the topic's terms make up so much of it, in percent.</summary>
    private const int NearlyAll = 80;

    private readonly TermTable _terms;
    private readonly Coverage _coverage;
    private readonly Dictionary<int, List<Entry>> _byTerm = [];

    public TopicIndex(KnowledgeBase knowledge, TermTable terms, Coverage coverage)
    {
        (_terms, _coverage) = (terms, coverage);
        foreach (var topic in knowledge.Topics.Values.OrderBy(t => t.Id, StringComparer.Ordinal))
        {
            var entry = new Entry(topic.Id, [.. topic.When.Select(Resolve)]);
            foreach (var term in entry.When.SelectMany(e => e).Distinct())
                (_byTerm.TryGetValue(term, out var list) ? list : _byTerm[term] = []).Add(entry);
        }
    }

    /// <summary>Best first; equal scores in the order of their ids.</summary>
    public IReadOnlyList<TopicMatch> Find(Reading reading, ReadingContext context, bool asks)
    {
        List<TopicMatch>? matches = null;
        HashSet<Entry>? tried = null;
        foreach (var fact in reading.Facts)
        {
            if (!_byTerm.TryGetValue(fact.Term, out var entries))
                continue;
            foreach (var entry in entries)
            {
                if (!(tried ??= []).Add(entry) || Score(entry, reading, context) is not { } score)
                    continue;
                if (asks || _coverage.Of(reading, found => entry.Has(found.Term)) >= NearlyAll)
                    (matches ??= []).Add(new TopicMatch(entry.Id, score));
            }
        }

        matches?.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Id, b.Id));
        return matches ?? [];
    }

    private int[] Resolve(IReadOnlyList<string> choices) => [.. choices.Select(_terms.Find).Where(t => t >= 0)];

    private double? Score(Entry entry, Reading reading, ReadingContext context)
    {
        var score = 0.0;
        foreach (var element in entry.When)
        {
            var best = 0.0;
            foreach (var fact in reading.Facts)
            {
                if (Array.IndexOf(element, fact.Term) >= 0)
                    best = Math.Max(best, 1 + PerWord * (Math.Max(fact.Match.Count, 1) - 1));
            }

            if (best == 0)
                best = Given(element, context);
            if (best == 0)
                return null;
            score += best;
        }

        return Math.Round(score, 3);
    }

    /// <summary>What an element counts that the place of the talk means; 0 when it does not.</summary>
    private double Given(int[] element, ReadingContext context)
    {
        if (Array.Exists(element, term => context.InStep && Is(term, Kinds.Technique, context.Technique)))
            return FromTechnique;
        return Array.Exists(element, term => Is(term, Kinds.Muscle, context.Muscle) || Is(term, Kinds.Technique, context.Technique)) ? FromContext : 0;
    }

    private bool Is(int term, string kind, string? id) =>
        id is not null && _terms.Kind(term) == kind && _terms.Id(term).AsSpan(kind.Length + 1).SequenceEqual(id);

    private sealed record Entry(string Id, int[][] When)
    {
        public bool Has(int term) => Array.Exists(When, e => Array.IndexOf(e, term) >= 0);
    }
}
