import '../simulator/cli';
