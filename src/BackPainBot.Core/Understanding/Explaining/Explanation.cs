using System.Text;

namespace BackPainBot.Core.Understanding.Explaining;

/// <summary>How a message was read, for those who work on the vocabulary.</summary>
/// <param name="Parts">In the order of the work.</param>
public sealed record Explanation(IReadOnlyList<ExplanationPart> Parts)
{
    /// <summary>As text: each part with its lines below.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.Title).Append('\n');
            foreach (var line in part.Lines)
                text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>One stage of the reading.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Lines">What came of it; empty when nothing did.</param>
public sealed record ExplanationPart(string Title, IReadOnlyList<string> Lines);
