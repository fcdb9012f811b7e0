using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>Lays one phrase into the tree. Fillers inside it may be missing in a text when their lexicon is given.</summary>
internal sealed class PhraseWriter(Lexicon? fillers, PhraseNode root, int[][][] parts, int term)
{
    public void Write() => Add(root, 0);

    private void Add(PhraseNode node, int part)
    {
        if (part == parts.Length)
        {
            node.AddTerm(term);
            return;
        }

        var passes = false;
        var single = new List<int>();
        foreach (var steps in parts[part])
        {
            if (steps.Length > 1)
                AddSteps(node, steps, 0, part);
            else if (steps.Length == 1 && !single.Contains(steps[0]))
                single.Add(steps[0]);
            passes |= steps.Length == 0 || steps is [var only] && IsPassedOver(node, only, IsSure(part + 1));
        }

        if (passes)
            Add(node, part + 1);
        if (single.Count == 0)
            return;
        foreach (var child in node.Own(single))
            Add(child, part + 1);
    }

    private void AddSteps(PhraseNode node, int[] steps, int at, int part)
    {
        if (at == steps.Length)
        {
            Add(node, part + 1);
            return;
        }

        if (IsPassedOver(node, steps[at], at + 1 < steps.Length || IsSure(part + 1)))
            AddSteps(node, steps, at + 1, part);
        foreach (var child in node.Own([steps[at]]))
            AddSteps(child, steps, at + 1, part);
    }

    /// <summary>A filler that says nothing may be missing in the text inside a phrase; one at its beginning or end belongs to it.</summary>
    private bool IsPassedOver(PhraseNode node, int step, bool moreComes) =>
        moreComes && fillers is not null && step >= 0 && !ReferenceEquals(node, root) && fillers.UsesOf(step).HasFlag(Uses.Filler | Uses.Slight);

    /// <summary>From this part on at least one word must come.</summary>
    private bool IsSure(int part)
    {
        for (var i = part; i < parts.Length; i++)
        {
            if (Array.TrueForAll(parts[i], steps => steps.Length > 0))
                return true;
        }

        return false;
    }
}
