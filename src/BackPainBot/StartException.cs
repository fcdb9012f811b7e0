namespace BackPainBot;

/// <summary>The program cannot start or go on, for a reason that whoever runs it can mend: the message says what and how.</summary>
internal sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
