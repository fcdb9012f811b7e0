using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// All phrases of a layer as a nondeterministic automaton (Thompson's construction): as large as what the authors wrote, however many
/// word rows their brackets multiply out to.
/// </summary>
internal sealed class PhraseGraph(Lexicon? fillers)
{
    private readonly List<Node> _nodes = [];
    private readonly List<int> _beginnings = [];

    /// <summary>Lays a phrase into the graph.</summary>
    public void Add(Phrase phrase, int term) => _beginnings.Add(Lay(phrase, Put(new Node(Kind.End, term)), 0));

    /// <summary>Where every phrase begins.</summary>
    public PhraseState Begin() => StateOf(_beginnings, isInside: false);

    /// <summary>Where a word leads from the nodes that take it.</summary>
    public PhraseState After(IEnumerable<int> nodes) => StateOf(nodes.Select(n => _nodes[n].To[0]), isInside: true);

    /// <summary>From the end to the beginning; gives the node at which the part begins.</summary>
    /// <param name="part">The part.</param>
    /// <param name="next">The node behind it.</param>
    /// <param name="after">In words: how many come after it at least.</param>
    private int Lay(Phrase part, int next, int after)
    {
        switch (part)
        {
            case Phrase.Step step:
                return Put(new Node(IsPassedOver(step.Word, after) ? Kind.SlightStep : Kind.Step, step.Word, next));
            case Phrase.Choice choice:
                var ways = new int[choice.Of.Count];
                for (var i = 0; i < ways.Length; i++)
                    ways[i] = Lay(choice.Of[i], next, after);
                return Put(new Node(Kind.Fork, 0, ways));
            case Phrase.Row row:
                for (var i = row.Parts.Count - 1; i >= 0; i--)
                {
                    next = Lay(row.Parts[i], next, after);
                    after += row.Parts[i].Shortest;
                }

                return next;
            default:
                throw new ArgumentException($"a phrase has no part {part.GetType().Name}", nameof(part));
        }
    }

    /// <summary>A filler that says nothing may be missing in the text inside a phrase; one at its end belongs to it.</summary>
    private bool IsPassedOver(int step, int after) =>
        after > 0 && fillers is not null && step >= 0 && fillers.UsesOf(step).HasFlag(Uses.Filler | Uses.Slight);

    private int Put(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    /// <summary>The state of some nodes and of all that can be reached from them without a word.</summary>
    /// <param name="from">The nodes.</param>
    /// <param name="isInside">A word was taken already: a filler at the beginning of a phrase belongs to it.</param>
    private PhraseState StateOf(IEnumerable<int> from, bool isInside)
    {
        var seen = new HashSet<int>();
        var (steps, terms) = (new List<(int Step, int Node)>(), new List<int>());
        var open = new Stack<int>(from.Reverse());
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            var node = _nodes[at];
            if (node.Kind is Kind.End && !terms.Contains(node.Value))
                terms.Add(node.Value);
            if (node.Kind is Kind.Step or Kind.SlightStep)
                steps.Add((node.Value, at));
            if (node.Kind is Kind.Fork || (isInside && node.Kind is Kind.SlightStep))
            {
                foreach (var to in node.To)
                    open.Push(to);
            }
        }

        return new PhraseState([.. terms], steps);
    }

    private enum Kind
    {
        /// <summary>A phrase of the term that <see cref="Node.Value"/> names is complete.</summary>
        End,

        /// <summary>Takes the word <see cref="Node.Value"/>.</summary>
        Step,

        /// <summary>The same, or nothing.</summary>
        SlightStep,

        /// <summary>Takes no word.</summary>
        Fork,
    }

    private readonly record struct Node(Kind Kind, int Value, params int[] To);
}
