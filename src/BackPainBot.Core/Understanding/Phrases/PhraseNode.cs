namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// A place on the way through the phrases. Choices of words lead to one shared place, which keeps "(a|b) (c|d)" small; a place that
/// is shared is copied before a phrase that comes by only one of its ways changes it.
/// </summary>
internal sealed class PhraseNode
{
    private Dictionary<int, PhraseNode>? _edges;

    /// <summary>How many ways lead here.</summary>
    private int _ways = 1;

    /// <summary>The terms whose phrases end here.</summary>
    public int[] Terms { get; private set; } = [];

    public bool HasEdges => _edges is not null;

    public PhraseNode? At(int step) => _edges?.GetValueOrDefault(step);

    public void AddTerm(int term)
    {
        if (!Terms.Contains(term))
            Terms = [.. Terms, term];
    }

    /// <summary>The places that a choice of steps leads to, each reached from nowhere else: to be changed freely.</summary>
    public List<PhraseNode> Own(IReadOnlyCollection<int> steps)
    {
        _edges ??= [];
        var own = new List<PhraseNode>();
        foreach (var group in steps.Distinct().GroupBy(At).ToList())
        {
            var ways = group.Count();
            var node = group.Key;
            if (node is null)
            {
                node = new PhraseNode { _ways = ways };
            }
            else if (node._ways > ways)
            {
                node._ways -= ways;
                node = node.Copy(ways);
            }

            foreach (var step in group)
                _edges[step] = node;
            own.Add(node);
        }

        return own;
    }

    private PhraseNode Copy(int ways)
    {
        var copy = new PhraseNode { _ways = ways, Terms = Terms };
        if (_edges is null)
            return copy;
        copy._edges = new Dictionary<int, PhraseNode>(_edges);
        foreach (var child in _edges.Values)
            child._ways++;
        return copy;
    }
}
