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
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<int, List<Entry>> _byTerm = [];

    public TopicIndex(KnowledgeBase knowledge, TermTable terms, Coverage coverage)
    {
        (_terms, _coverage) = (terms, coverage);
        foreach (var topic in knowledge.Topics.Values.OrderBy(t => t.Id, StringComparer.Ordinal))
            _entries.Add(new Entry(_entries.Count, topic.Id, [.. topic.When.Select(Resolve)]));
        var uses = _entries.SelectMany(e => e.Terms).CountBy(t => t).ToDictionary();
        foreach (var entry in _entries)
        {
            foreach (var term in SeldomestIn(entry, uses))
                (_byTerm.TryGetValue(term, out var list) ? list : _byTerm[term] = []).Add(entry);
        }
    }

    /// <summary>Best first; equal scores in the order of their ids.</summary>
    public IReadOnlyList<TopicMatch> Find(Reading reading, ReadingContext context, bool asks)
    {
        List<TopicMatch>? matches = null;
        var talk = new Talk(reading, TermOf(Kinds.Technique, context.Technique), TermOf(Kinds.Muscle, context.Muscle), context.InStep);
        var tried = new bool[_entries.Count];
        foreach (var fact in reading.Facts)
        {
            foreach (var entry in _byTerm.GetValueOrDefault(fact.Term) ?? [])
            {
                if (tried[entry.Number])
                    continue;
                tried[entry.Number] = true;
                if (Score(entry, talk) is { } score && (asks || _coverage.Of(reading, found => entry.Has(found.Term)) >= NearlyAll))
                    (matches ??= []).Add(new TopicMatch(entry.Id, score));
            }
        }

        matches?.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Id, b.Id));
        return matches ?? [];
    }

    /// <summary>
    /// The terms of which one must be said, or nothing is asked of the topic: those of the element that fewest topics share. An element
    /// that the place of the talk may mean need not be said; where there are only such, any of the topic's terms.
    /// </summary>
    private IEnumerable<int> SeldomestIn(Entry entry, Dictionary<int, int> uses) =>
        entry.When.Where(element => !Array.Exists(element, t => _terms.Kind(t) is Kinds.Technique or Kinds.Muscle))
            .MinBy(element => element.Sum(t => uses[t])) ?? entry.Terms;

    private int[] Resolve(IReadOnlyList<string> choices) => [.. choices.Select(_terms.Find).Where(t => t >= 0)];

    /// <summary>-1 when there is none.</summary>
    private int TermOf(string kind, string? id) => id is null ? -1 : _terms.Find($"{kind}:{id}");

    private static double? Score(Entry entry, Talk talk)
    {
        var score = 0.0;
        foreach (var element in entry.When)
        {
            var best = talk.Said(element);
            if (best == 0)
                best = talk.Given(element);
            if (best == 0)
                return null;
            score += best;
        }

        return Math.Round(score, 3);
    }

    private sealed record Entry(int Number, string Id, int[][] When)
    {
        public IEnumerable<int> Terms => When.SelectMany(e => e).Distinct();

        public bool Has(int term) => Array.Exists(When, e => Array.IndexOf(e, term) >= 0);
    }

    /// <summary>What was said, and where the talk stands: a technique and a muscle, -1 for none.</summary>
    private readonly record struct Talk(Reading Reading, int Technique, int Muscle, bool InStep)
    {
        /// <summary>What an element counts that was said; 0 when it was not.</summary>
        public double Said(int[] element)
        {
            var best = 0.0;
            foreach (var fact in Reading.Facts)
            {
                if (Array.IndexOf(element, fact.Term) >= 0)
                    best = Math.Max(best, 1 + PerWord * (Math.Max(fact.Match.Count, 1) - 1));
            }

            return best;
        }

        /// <summary>What an element counts that the place of the talk means; 0 when it does not.</summary>
        public double Given(int[] element)
        {
            var isTechnique = Array.IndexOf(element, Technique) >= 0;
            if (isTechnique && InStep)
                return FromTechnique;
            return isTechnique || Array.IndexOf(element, Muscle) >= 0 ? FromContext : 0;
        }
    }
}
